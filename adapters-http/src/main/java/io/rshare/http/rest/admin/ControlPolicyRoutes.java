package io.rshare.http.rest.admin;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.Says;
import io.rshare.application.access.PolicyCheck;
import io.rshare.application.admin.Done;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.SystemPolicies;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.InDirectory;
import io.rshare.http.rest.admin.Paths.OfDirectory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Control policies and where they hang. */
@Factory
final class ControlPolicyRoutes {
  private static final String POLICIES = DirectoryRoutes.DIRECTORY + "/control-policies";
  private static final String POLICY = POLICIES + "/{name}";
  private static final String GROUP = "Administration: control policies";

  private final AdminWorld world;
  private final ControlPolicies policies;

  ControlPolicyRoutes(AdminWorld world, ControlPolicies policies) {
    this.world = world;
    this.policies = policies;
  }

  /** A control policy. */
  record ControlPolicyDocument(
      @Says("The directory, such as rd-1.") String directory,
      @Says("Id of the control policy, such as cp-1.") String name,
      @Says("Policy document (JSON); fixed for cp-FullAliyunAccess.") Optional<String> document,
      @Says("Ids of folders and member accounts; where it is attached it stays where absent.")
          Optional<List<String>> attachedTo) {}

  /** A part of the control policies of a directory. */
  record ControlPolicyList(
      List<ControlPolicyDocument> controlPolicies, Optional<String> nextToken) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            POLICY,
            ControlPolicyDocument.class,
            Done.class,
            (asked, call) -> {
              ControlPolicy described =
                  asked.name().equals(SystemPolicies.FULL_ALIYUN_ACCESS_ID)
                      ? SystemPolicies.fullAliyunAccess(asked.directory(), Set.of())
                      : new ControlPolicy(
                          asked.directory(),
                          asked.name(),
                          Type.CUSTOM,
                          world.sound(
                              PolicyCheck.Kind.CONTROL, "document", asked.document().orElse("")),
                          Set.of());
              world.change(
                  call,
                  before -> {
                    World used =
                        FullAccess.inUse(
                            before, DirectoryRoutes.directory(before, described.directoryId()));
                    return used.put(
                        Kind.CONTROL_POLICIES, described.withPlaces(places(asked, used)));
                  });
              return new Done();
            })
        .says(
            "putControlPolicy",
            GROUP,
            "Makes a control policy, or makes it what the document says; the first one of a directory"
                + " attaches cp-FullAliyunAccess everywhere, also to places that come later.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  /** The targets that {@code asked} names, else those that the policy has already. */
  private static Set<String> places(ControlPolicyDocument asked, World used) {
    return asked
        .attachedTo()
        .map(Set::copyOf)
        .or(
            () ->
                used.find(Kind.CONTROL_POLICIES, asked.directory() + "/" + asked.name())
                    .map(ControlPolicy::attachedTo))
        .orElse(Set.of());
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            POLICY,
            InDirectory.class,
            ControlPolicyDocument.class,
            (asked, call) ->
                policies
                    .find(asked.directory(), asked.name())
                    .map(ControlPolicyRoutes::write)
                    .orElseThrow(() -> Problem.missing("No such control policy.")))
        .says("getControlPolicy", GROUP, "Reads a control policy.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            POLICIES,
            OfDirectory.class,
            ControlPolicyList.class,
            (asked, call) -> {
              Pages<ControlPolicyDocument> page =
                  Pages.of(
                      (after, most) -> policies.page(asked.directory(), after, most),
                      ControlPolicy::id,
                      Pages.each(ControlPolicyRoutes::write),
                      asked.maxResults(),
                      asked.nextToken());
              return new ControlPolicyList(page.entries(), page.nextToken());
            })
        .says("listControlPolicies", GROUP, "Lists the control policies of a directory.");
  }

  @Singleton
  Route delete() {
    return Route.of(
            "DELETE",
            POLICY,
            InDirectory.class,
            Done.class,
            (asked, call) -> {
              world.change(
                  call,
                  before ->
                      before.without(
                          Kind.CONTROL_POLICIES, asked.directory() + "/" + asked.name()));
              return new Done();
            })
        .says(
            "deleteControlPolicy",
            GROUP,
            "Deletes a control policy; a directory without control policies does not use them.");
  }

  private static ControlPolicyDocument write(ControlPolicy policy) {
    return new ControlPolicyDocument(
        policy.directoryId(),
        policy.id(),
        Optional.of(policy.document()),
        Optional.of(List.copyOf(new TreeSet<>(policy.attachedTo()))));
  }
}
