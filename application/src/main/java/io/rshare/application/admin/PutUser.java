package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.User;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.identity.port.Groups;
import io.rshare.domain.identity.port.IdentityIds;
import io.rshare.domain.identity.port.Policies;
import io.rshare.domain.identity.port.Roles;
import io.rshare.domain.identity.port.Users;
import java.util.Optional;
import java.util.Set;

/** Adds a user, or makes it what the document says. */
public final class PutUser implements UseCase<UserDocument, Done> {
  private final OperationSpec<UserDocument> spec =
      Administration.change("PutUser", AccessLevel.UPDATE, "user", UserDocument::name);

  private final Accounts accounts;
  private final Users users;
  private final Groups groups;
  private final Roles roles;
  private final AccessKeys keys;
  private final PolicyAttaching policies;
  private final IdentityIds ids;

  /** The use case over these ports. */
  public PutUser(
      Accounts accounts,
      Users users,
      Groups groups,
      Roles roles,
      AccessKeys keys,
      Policies policies,
      Attachments attachments,
      IdentityIds ids) {
    this.accounts = accounts;
    this.users = users;
    this.groups = groups;
    this.roles = roles;
    this.keys = keys;
    this.policies = new PolicyAttaching(attachments, policies);
    this.ids = ids;
  }

  @Override
  public OperationSpec<UserDocument> spec() {
    return spec;
  }

  @Override
  public Done handle(UserDocument document, Call call) {
    String name = document.name();
    ClaimedAccount.requireName(name);
    ClaimedAccount account = ClaimedAccount.of(accounts, call.account());
    Optional<User> known = users.find(account.id(), name);
    String id = document.id().or(() -> known.map(User::id)).orElseGet(ids::userId);
    account.requireFree(id, users, Optional.of(name), roles, Optional.empty());
    requireIdOfItsKeys(account, name, id);
    Set<String> memberships =
        document.groups().map(Set::copyOf).or(() -> known.map(User::groups)).orElse(Set.of());
    memberships.forEach(group -> requireGroup(account, group));
    users.put(new User(account.id(), id, name, memberships));
    document
        .policies()
        .ifPresent(listed -> policies.replace(account.account(), AttachedTo.USER, name, listed));
    return new Done();
  }

  private void requireGroup(ClaimedAccount account, String group) {
    if (groups.find(account.id(), group).isEmpty()) {
      throw Administration.refusal(
          "groups", "There is no group '" + group + "' in account '" + account.id() + "'.");
    }
  }

  /** A key carries the id of its user. */
  private void requireIdOfItsKeys(ClaimedAccount account, String name, String id) {
    keys.anyOf(account.id(), AttachedTo.USER, name)
        .filter(key -> key.principal() instanceof Principal.RamUser u && !u.userId().equals(id))
        .ifPresent(
            key -> {
              throw Administration.refusal(
                  "id", "User '" + name + "' has access keys, so its id cannot change.");
            });
  }
}
