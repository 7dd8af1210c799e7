package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.identity.port.Accounts;

/** Enables or disables an access key. */
public final class PutAccessKey implements UseCase<PutAccessKey.Command, Done> {
  private final OperationSpec<Command> spec =
      Administration.change("PutAccessKey", AccessLevel.UPDATE, "accesskey", Command::accessKeyId)
          .faults(FaultCode.ACTION_NOT_FOUND);

  private final AccessKeys keys;
  private final ClaimedKey claimed;

  /** The use case over these ports. */
  public PutAccessKey(Accounts accounts, AccessKeys keys) {
    this.keys = keys;
    this.claimed = new ClaimedKey(accounts, keys);
  }

  /**
   * What a key is to be.
   *
   * @param active whether it may be used
   */
  public record Command(String accessKeyId, boolean active) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Done handle(Command command, Call call) {
    AccessKey key = claimed.require(call.account(), command.accessKeyId());
    keys.put(
        new AccessKey(key.id(), key.secret(), command.active(), key.principal(), key.session()));
    return new Done();
  }
}
