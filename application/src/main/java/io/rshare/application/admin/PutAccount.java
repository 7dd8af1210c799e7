package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.application.admin.AccountDocument.Limits;
import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.account.Site;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.resource.port.CataloguedResources;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds an account, or makes it what the document says. */
public final class PutAccount implements UseCase<AccountDocument, Done> {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_GROUP = 128;
  private static final int DIGITS_OF_GROUP = 6;

  private final OperationSpec<AccountDocument> spec =
      Administration.<AccountDocument>change("PutAccount", AccessLevel.UPDATE)
          .resources(
              (document, call) -> List.of("acs:resourcemanager:*:*:account/" + call.account()));

  private final Accounts accounts;
  private final Attachments attachments;
  private final CataloguedResources resources;

  /** The use case over these ports. */
  public PutAccount(Accounts accounts, Attachments attachments, CataloguedResources resources) {
    this.accounts = accounts;
    this.attachments = attachments;
    this.resources = resources;
  }

  @Override
  public OperationSpec<AccountDocument> spec() {
    return spec;
  }

  @Override
  public Done handle(AccountDocument document, Call call) {
    AccountId id = call.account();
    Optional<Account> known = accounts.claim(id);
    List<String> groups = groups(document, known);
    var account =
        new Account(
            id,
            document.name().orElse(id.value()),
            document.site().orElse(Site.CHINA),
            document.legalEntity().orElse(""),
            document.quotas().map(PutAccount::quotas).orElse(Quotas.DEFAULTS),
            groups.getFirst(),
            Set.copyOf(groups),
            document.catalogued().orElse(false));
    Administration.requireLength("name", account.name(), LONGEST_NAME);
    Administration.requireLength("legalEntity", account.legalEntity(), LONGEST_NAME);
    groups.forEach(group -> Administration.requireLength("resourceGroups", group, LONGEST_GROUP));
    known.ifPresent(before -> requireUnusedGroups(before, account));
    if (!account.catalogued() && !resources.page(id, "", 1).isEmpty()) {
      throw Administration.refusal(
          "catalogued", "The catalogue lists resources of account '" + id + "'.");
    }
    accounts.put(account);
    return new Done();
  }

  /** The groups that the document lists, else those of the account, else a default one. */
  private static List<String> groups(AccountDocument document, Optional<Account> known) {
    return document
        .resourceGroups()
        .or(() -> known.map(AccountDocument::groups))
        .filter(list -> !list.isEmpty())
        .orElseGet(() -> List.of("rg-default" + document.account().substring(DIGITS_OF_GROUP)));
  }

  private void requireUnusedGroups(Account before, Account after) {
    for (String group : before.resourceGroups()) {
      if (!after.resourceGroups().contains(group) && attachments.isLimitedTo(after.id(), group)) {
        throw Administration.refusal(
            "resourceGroups", "Policies are attached within resource group '" + group + "'.");
      }
    }
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
      throw Administration.refusal("quotas", "A quota must not be negative.");
    }
    return limit;
  }
}
