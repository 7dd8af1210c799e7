package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminCalls.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.admin.AccountDocument;
import io.rshare.application.admin.DeleteAccount;
import io.rshare.application.admin.Done;
import io.rshare.application.admin.PutAccount;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.resource.port.CataloguedResources;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.Everything;
import io.rshare.http.rest.admin.Paths.OneAccount;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Accounts with their quotas and resource groups. */
@Factory
final class AccountRoutes {
  static final String ACCOUNT = "/v1/admin/accounts/{account}";
  private static final String GROUP = "Administration: accounts";

  private final AdminCalls calls;
  private final Accounts accounts;
  private final PutAccount put;
  private final DeleteAccount delete;

  AccountRoutes(
      AdminCalls calls,
      Accounts accounts,
      Attachments attachments,
      CataloguedResources resources,
      Directories directories,
      ControlPolicies controlPolicies) {
    this.calls = calls;
    this.accounts = accounts;
    this.put = new PutAccount(accounts, attachments, resources);
    this.delete = new DeleteAccount(accounts, directories, controlPolicies);
  }

  /** A part of the accounts. */
  record AccountList(List<AccountDocument> accounts, Optional<String> nextToken) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            ACCOUNT,
            AccountDocument.class,
            Done.class,
            (document, call) -> calls.perform(put, document, account(document.account()), call))
        .says("putAccount", GROUP, "Creates or replaces an account.");
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            ACCOUNT,
            OneAccount.class,
            AccountDocument.class,
            (asked, call) ->
                AccountId.parse(asked.account())
                    .flatMap(accounts::find)
                    .map(AccountDocument::of)
                    .orElseThrow(() -> Problem.missing("No such account.")))
        .says("getAccount", GROUP, "Reads an account.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            "/v1/admin/accounts",
            Everything.class,
            AccountList.class,
            (asked, call) -> {
              Pages<AccountDocument> page =
                  Pages.of(
                      accounts::page,
                      account -> account.id().value(),
                      Pages.each(AccountDocument::of),
                      asked.maxResults(),
                      asked.nextToken());
              return new AccountList(page.entries(), page.nextToken());
            })
        .says("listAccounts", GROUP, "Lists accounts.");
  }

  @Singleton
  Route delete() {
    return Route.of(
            "DELETE",
            ACCOUNT,
            OneAccount.class,
            Done.class,
            (asked, call) -> {
              AccountId id = account(asked.account());
              return calls.perform(delete, id, id, call);
            })
        .says(
            "deleteAccount",
            GROUP,
            "Deletes an account with its users, roles, keys and policies; its shares stay.");
  }
}
