package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminCalls.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.access.PolicyCheck;
import io.rshare.application.admin.DeletePolicy;
import io.rshare.application.admin.Done;
import io.rshare.application.admin.PolicyDocument;
import io.rshare.application.admin.PolicyDocument.VersionDocument;
import io.rshare.application.admin.PutPolicy;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.identity.port.Policies;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.Named;
import io.rshare.http.rest.admin.Paths.OfAccount;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The policies of accounts with their versions. */
@Factory
final class PolicyRoutes {
  private static final String ALL = AccountRoutes.ACCOUNT + "/policies";
  private static final String ONE = ALL + "/{name}";
  private static final String GROUP = "Administration: policies";

  private final AdminCalls calls;
  private final Policies policies;
  private final PutPolicy put;
  private final DeletePolicy delete;

  PolicyRoutes(
      AdminCalls calls,
      Policies policies,
      Attachments attachments,
      Accounts accounts,
      PolicyCheck check) {
    this.calls = calls;
    this.policies = policies;
    this.put = new PutPolicy(accounts, policies, check);
    this.delete = new DeletePolicy(accounts, policies, attachments);
  }

  /** A part of the policies of an account. */
  record PolicyList(List<PolicyDocument> policies, Optional<String> nextToken) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            ONE,
            PolicyDocument.class,
            Done.class,
            (document, call) -> calls.perform(put, document, account(document.account()), call))
        .says("putPolicy", GROUP, "Creates or replaces a custom policy.");
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            ONE,
            Named.class,
            PolicyDocument.class,
            (asked, call) ->
                policies
                    .find(account(asked.account()), asked.name())
                    .map(PolicyRoutes::write)
                    .orElseThrow(() -> Problem.missing("No such policy.")))
        .says("getPolicy", GROUP, "Reads a policy with all its versions.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            ALL,
            OfAccount.class,
            PolicyList.class,
            (asked, call) -> {
              AccountId account = account(asked.account());
              Pages<PolicyDocument> page =
                  Pages.of(
                      (after, most) -> policies.page(account, after, most),
                      Policy::name,
                      Pages.each(PolicyRoutes::write),
                      asked.maxResults(),
                      asked.nextToken());
              return new PolicyList(page.entries(), page.nextToken());
            })
        .says("listPolicies", GROUP, "Lists the custom policies of an account.");
  }

  @Singleton
  Route delete() {
    return Route.of(
            "DELETE",
            ONE,
            Named.class,
            Done.class,
            (asked, call) -> calls.perform(delete, asked.name(), account(asked.account()), call))
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
