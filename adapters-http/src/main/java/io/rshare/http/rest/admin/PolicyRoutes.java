package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminWorld.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.Says;
import io.rshare.application.access.PolicyCheck;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.Removals;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.Done;
import io.rshare.http.rest.admin.Paths.Named;
import io.rshare.http.rest.admin.Paths.OfAccount;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The policies of accounts with their versions. */
@Factory
final class PolicyRoutes {
  private static final String POLICIES = AccountRoutes.ACCOUNT + "/policies";
  private static final String POLICY = POLICIES + "/{name}";
  private static final String GROUP = "Administration: policies";

  private final AdminWorld world;

  PolicyRoutes(AdminWorld world) {
    this.world = world;
  }

  /** One text of a policy. */
  record VersionDocument(
      @Says("Version, such as v1.") String version,
      @Says("Policy document (JSON).") String document) {}

  /** A policy. */
  record PolicyDocument(
      @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
      @Says("Its name.") String name,
      @Says("Version in force; the last one by default.") Optional<String> defaultVersion,
      @Says(value = "1 to 5 versions.", least = 1, most = 5) List<VersionDocument> versions) {}

  /** A part of the policies of an account. */
  record Policies(List<PolicyDocument> policies, Optional<String> nextToken) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            POLICY,
            PolicyDocument.class,
            Done.class,
            (document, call) -> {
              AccountId account = account(document.account());
              List<Policy.Version> versions = new ArrayList<>();
              for (VersionDocument version : document.versions()) {
                String text =
                    world.sound(PolicyCheck.Kind.IDENTITY, "versions", version.document());
                versions.add(new Policy.Version(version.version(), text));
              }
              if (versions.isEmpty()) {
                throw Problem.malformed("versions", "A policy needs at least one version.");
              }
              String counts = document.defaultVersion().orElse(versions.getLast().id());
              world.change(
                  call,
                  before ->
                      before.put(
                          Kind.POLICIES,
                          new Policy(Optional.of(account), document.name(), versions, counts)));
              return new Done();
            })
        .says("putPolicy", GROUP, "Creates or replaces a custom policy.");
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            POLICY,
            Named.class,
            PolicyDocument.class,
            (asked, call) ->
                world
                    .current()
                    .find(
                        Kind.POLICIES,
                        Kind.policy(Optional.of(account(asked.account())), asked.name()))
                    .map(PolicyRoutes::write)
                    .orElseThrow(() -> Problem.missing("No such policy.")))
        .says("getPolicy", GROUP, "Reads a policy with all its versions.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            POLICIES,
            OfAccount.class,
            Policies.class,
            (asked, call) -> {
              Optional<AccountId> account = Optional.of(account(asked.account()));
              Pages<PolicyDocument> page =
                  Pages.of(
                      world.current(),
                      Kind.POLICIES,
                      policy -> policy.account().equals(account),
                      PolicyRoutes::write,
                      asked.maxResults(),
                      asked.nextToken());
              return new Policies(page.entries(), page.nextToken());
            })
        .says("listPolicies", GROUP, "Lists the custom policies of an account.");
  }

  @Singleton
  Route delete() {
    return Route.of(
            "DELETE",
            POLICY,
            Named.class,
            Done.class,
            (asked, call) -> {
              AccountId account = account(asked.account());
              world.change(call, before -> Removals.policy(before, account, asked.name()));
              return new Done();
            })
        .says("deletePolicy", GROUP, "Deletes a custom policy and its attachments.");
  }

  private static PolicyDocument write(Policy policy) {
    return new PolicyDocument(
        policy.account().map(AccountId::value).orElse(""),
        policy.name(),
        Optional.of(policy.defaultVersion()),
        policy.versions().stream()
            .map(version -> new VersionDocument(version.id(), version.document()))
            .toList());
  }
}
