package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.IdentityIds;

/** Gives an access key another secret; the old one stops working. */
public final class RotateAccessKey implements UseCase<String, MadeKey> {
  private final OperationSpec<String> spec =
      Administration.<String>change("RotateAccessKey", AccessLevel.UPDATE, "accesskey", id -> id)
          .faults(FaultCode.ACTION_NOT_FOUND);

  private final AccessKeys keys;
  private final ClaimedKey claimed;
  private final IdentityIds ids;

  /** The use case over these ports; its command is the id of the key. */
  public RotateAccessKey(Accounts accounts, AccessKeys keys, IdentityIds ids) {
    this.keys = keys;
    this.claimed = new ClaimedKey(accounts, keys);
    this.ids = ids;
  }

  @Override
  public OperationSpec<String> spec() {
    return spec;
  }

  @Override
  public MadeKey handle(String id, Call call) {
    AccessKey key = claimed.require(call.account(), id);
    String secret = ids.secret();
    keys.put(new AccessKey(id, secret, key.active(), key.principal(), key.session()));
    return new MadeKey(id, secret, key.active());
  }
}
