package io.rshare.http.rest.admin;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.access.PolicyCheck;
import io.rshare.application.admin.ControlPolicyDocument;
import io.rshare.application.admin.DeleteControlPolicy;
import io.rshare.application.admin.Done;
import io.rshare.application.admin.PutControlPolicy;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.InDirectory;
import io.rshare.http.rest.admin.Paths.OfDirectory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Control policies and the places that they are attached to. */
@Factory
final class ControlPolicyRoutes {
  private static final String POLICIES = DirectoryRoutes.DIRECTORY + "/control-policies";
  private static final String POLICY = POLICIES + "/{name}";
  private static final String GROUP = "Administration: control policies";

  private final AdminCalls calls;
  private final Directories directories;
  private final ControlPolicies policies;
  private final PutControlPolicy put;
  private final DeleteControlPolicy delete;

  ControlPolicyRoutes(
      AdminCalls calls, Directories directories, ControlPolicies policies, PolicyCheck check) {
    this.calls = calls;
    this.directories = directories;
    this.policies = policies;
    this.put = new PutControlPolicy(directories, policies, check);
    this.delete = new DeleteControlPolicy(directories, policies);
  }

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
            (document, call) ->
                calls.perform(
                    put,
                    document,
                    manager(document.directory())
                        .orElseThrow(() -> Problem.missing("No such directory.")),
                    call))
        .says(
            "putControlPolicy",
            GROUP,
            "Makes a control policy, or makes it what the document says; the first one of a directory"
                + " attaches cp-FullAliyunAccess everywhere, also to places that come later.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
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
                    .map(ControlPolicyDocument::of)
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
                      Pages.each(ControlPolicyDocument::of),
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
              manager(asked.directory())
                  .ifPresent(
                      manager ->
                          calls.perform(
                              delete,
                              new DeleteControlPolicy.Command(asked.directory(), asked.name()),
                              manager,
                              call));
              return new Done();
            })
        .says(
            "deleteControlPolicy",
            GROUP,
            "Deletes a control policy; a directory without control policies does not use them.");
  }

  private Optional<AccountId> manager(String directory) {
    return directories.find(directory).map(known -> known.managementAccount());
  }
}
