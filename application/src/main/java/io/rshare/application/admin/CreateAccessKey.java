package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.IdentityIds;
import io.rshare.domain.identity.port.Users;
import java.util.List;
import java.util.Optional;

/** Makes an access key for an account or one of its users. */
public final class CreateAccessKey implements UseCase<Optional<String>, MadeKey> {
  private final OperationSpec<Optional<String>> spec =
      Administration.<Optional<String>>change("CreateAccessKey", AccessLevel.CREATE)
          .resources(
              (user, call) ->
                  List.of(
                      "acs:ram:*:"
                          + call.account()
                          + ":"
                          + user.map(name -> "user/" + name).orElse("root")));

  private final Accounts accounts;
  private final Users users;
  private final AccessKeys keys;
  private final IdentityIds ids;

  /** The use case over these ports; its command is the name of the user, or nothing. */
  public CreateAccessKey(Accounts accounts, Users users, AccessKeys keys, IdentityIds ids) {
    this.accounts = accounts;
    this.users = users;
    this.keys = keys;
    this.ids = ids;
  }

  @Override
  public OperationSpec<Optional<String>> spec() {
    return spec;
  }

  @Override
  public MadeKey handle(Optional<String> user, Call call) {
    AccountId account = ClaimedAccount.of(accounts, call.account()).id();
    Principal principal =
        user.<Principal>map(name -> user(account, name))
            .orElseGet(() -> new Principal.AccountRoot(account));
    var key = new AccessKey(ids.accessKeyId(), ids.secret(), true, principal, Optional.empty());
    keys.put(key);
    return new MadeKey(key.id(), key.secret(), true);
  }

  private Principal user(AccountId account, String name) {
    return users
        .find(account, name)
        .map(user -> new Principal.RamUser(account, user.id(), user.name()))
        .orElseThrow(() -> Administration.refusal("user", "No such user."));
  }
}
