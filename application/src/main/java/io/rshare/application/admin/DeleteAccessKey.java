package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.identity.port.Accounts;

/** Removes an access key; nothing happens where there is none. */
public final class DeleteAccessKey implements UseCase<String, Done> {
  private final OperationSpec<String> spec =
      Administration.change("DeleteAccessKey", AccessLevel.DELETE, "accesskey", id -> id);

  private final AccessKeys keys;
  private final ClaimedKey claimed;

  /** The use case over these ports; its command is the id of the key. */
  public DeleteAccessKey(Accounts accounts, AccessKeys keys) {
    this.keys = keys;
    this.claimed = new ClaimedKey(accounts, keys);
  }

  @Override
  public OperationSpec<String> spec() {
    return spec;
  }

  @Override
  public Done handle(String id, Call call) {
    claimed.find(call.account(), id).map(AccessKey::id).ifPresent(keys::remove);
    return new Done();
  }
}
