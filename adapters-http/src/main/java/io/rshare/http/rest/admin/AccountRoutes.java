package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminWorld.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.Says;
import io.rshare.application.admin.Done;
import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.account.Site;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.Removals;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.Everything;
import io.rshare.http.rest.admin.Paths.OneAccount;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Accounts with their quotas and resource groups. */
@Factory
final class AccountRoutes {
  static final String ACCOUNT = "/v1/admin/accounts/{account}";
  private static final String GROUP = "Administration: accounts";

  private final AdminWorld world;
  private final Accounts accounts;

  AccountRoutes(AdminWorld world, Accounts accounts) {
    this.world = world;
    this.accounts = accounts;
  }

  /** Limits of an account; what is absent is as everywhere. */
  record Limits(
      Optional<Integer> resourceShares,
      Optional<Integer> sharedResources,
      Optional<Integer> pendingInvitations) {}

  /** An account. */
  record AccountDocument(
      @Says(value = "Its id, 16 digits.", pattern = "^[0-9]{16}$") String account,
      Optional<String> name,
      @Says("Where it is registered, in any case; CHINA where absent.") Optional<Site> site,
      @Says("Verified enterprise name of the account.") Optional<String> legalEntity,
      @Says("Ids of its resource groups, the default one first; unchanged if omitted.")
          Optional<List<String>> resourceGroups,
      Optional<Limits> quotas,
      @Says("Whether the catalogue lists all resources of the account; false by default.")
          Optional<Boolean> catalogued) {}

  /** A part of the accounts. */
  record AccountList(List<AccountDocument> accounts, Optional<String> nextToken) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            ACCOUNT,
            AccountDocument.class,
            Done.class,
            (document, call) -> {
              AccountId id = account(document.account());
              Quotas quotas = document.quotas().map(AccountRoutes::quotas).orElse(Quotas.DEFAULTS);
              world.change(
                  call,
                  before -> {
                    List<String> groups = groups(document, before.find(Kind.ACCOUNTS, id.value()));
                    return before.put(Kind.ACCOUNTS, read(document, id, groups, quotas));
                  });
              return new Done();
            })
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
                    .map(AccountRoutes::write)
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
                      (after, most) -> accounts.page(after, most),
                      account -> account.id().value(),
                      Pages.each(AccountRoutes::write),
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
              world.change(call, before -> Removals.account(before, id));
              return new Done();
            })
        .says(
            "deleteAccount",
            GROUP,
            "Deletes an account with its users, roles, keys and policies; its shares stay.");
  }

  /** The groups that {@code document} lists, else those of the account, else a default one. */
  private static List<String> groups(AccountDocument document, Optional<Account> known) {
    return document
        .resourceGroups()
        .or(() -> known.map(AccountRoutes::groups))
        .filter(list -> !list.isEmpty())
        .orElseGet(() -> List.of("rg-default" + document.account().substring(6)));
  }

  /** The default group first. */
  private static List<String> groups(Account account) {
    Stream<String> others =
        new TreeSet<>(account.resourceGroups())
            .stream().filter(group -> !group.equals(account.defaultResourceGroup()));
    return Stream.concat(Stream.of(account.defaultResourceGroup()), others).toList();
  }

  private static Account read(
      AccountDocument document, AccountId id, List<String> groups, Quotas quotas) {
    return new Account(
        id,
        document.name().orElse(id.value()),
        document.site().orElse(Site.CHINA),
        document.legalEntity().orElse(""),
        quotas,
        groups.getFirst(),
        Set.copyOf(groups),
        document.catalogued().orElse(false));
  }

  private static Quotas quotas(Limits limits) {
    Map<Quota, Integer> set = new EnumMap<>(Quota.class);
    limits.resourceShares().ifPresent(limit -> set.put(Quota.RESOURCE_SHARES, atLeastNone(limit)));
    limits
        .sharedResources()
        .ifPresent(limit -> set.put(Quota.SHARED_RESOURCES, atLeastNone(limit)));
    limits
        .pendingInvitations()
        .ifPresent(limit -> set.put(Quota.PENDING_INVITATIONS, atLeastNone(limit)));
    return new Quotas(set);
  }

  private static int atLeastNone(int limit) {
    if (limit < 0) {
      throw Problem.malformed("quotas", "A quota must not be negative.");
    }
    return limit;
  }

  private static AccountDocument write(Account account) {
    Map<Quota, Integer> set = account.quotas().set();
    return new AccountDocument(
        account.id().value(),
        Optional.of(account.name()),
        Optional.of(account.site()),
        Optional.of(account.legalEntity()),
        Optional.of(groups(account)),
        Optional.of(
            new Limits(
                Optional.ofNullable(set.get(Quota.RESOURCE_SHARES)),
                Optional.ofNullable(set.get(Quota.SHARED_RESOURCES)),
                Optional.ofNullable(set.get(Quota.PENDING_INVITATIONS)))),
        Optional.of(account.catalogued()));
  }
}
