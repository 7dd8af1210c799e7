package io.rshare.application.admin;

import io.rshare.application.Says;
import io.rshare.domain.account.Account;
import io.rshare.domain.account.Site;
import io.rshare.domain.quota.Quota;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An account. */
public record AccountDocument(
    @Says(value = "Its id, 16 digits.", pattern = "^[0-9]{16}$") String account,
    Optional<String> name,
    @Says("Where it is registered, in any case; CHINA where absent.") Optional<Site> site,
    @Says("Verified enterprise name of the account.") Optional<String> legalEntity,
    @Says("Ids of its resource groups, the default one first; unchanged if omitted.")
        Optional<List<String>> resourceGroups,
    Optional<Limits> quotas,
    @Says("Whether the catalogue lists all resources of the account; false by default.")
        Optional<Boolean> catalogued) {

  /** Limits of an account; what is absent is as everywhere. */
  public record Limits(
      Optional<Integer> resourceShares,
      Optional<Integer> sharedResources,
      Optional<Integer> pendingInvitations) {}

  /** What {@code account} looks like. */
  public static AccountDocument of(Account account) {
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

  /** The default group first. */
  static List<String> groups(Account account) {
    Stream<String> others =
        new TreeSet<>(account.resourceGroups())
            .stream().filter(group -> !group.equals(account.defaultResourceGroup()));
    return Stream.concat(Stream.of(account.defaultResourceGroup()), others).toList();
  }
}
