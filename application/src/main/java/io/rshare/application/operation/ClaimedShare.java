package io.rshare.application.operation;

import io.rshare.application.Call;
import io.rshare.application.Ports;
import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareLifecycle;
import io.rshare.domain.share.ShareStatus;
import java.util.Optional;

/**
 * A share that a command may change. Two commands never hold the same one; whatever was due is done
 * before the command looks at it.
 *
 * @param stored what the store has
 * @param contents what it is now
 */
record ClaimedShare(Ports ports, ShareContents stored, ShareContents contents) {
  /** The share called {@code id}, whosever it is. */
  static Optional<ClaimedShare> any(Ports ports, ShareId id, Call call) {
    ShareLifecycle lifecycle = ports.settings().lifecycle();
    return ports
        .shares()
        .claim(id)
        .filter(stored -> stored.share().region().equals(call.region()))
        .map(stored -> new ClaimedShare(ports, stored, lifecycle.advance(stored, call.now())));
  }

  /** The caller's own share called {@code id}; throws {@link FaultCode#SHARE_MISSING}. */
  static ClaimedShare own(Ports ports, ShareId id, Call call) {
    return any(ports, id, call)
        .filter(claimed -> claimed.owner().equals(call.account()))
        .orElseThrow(FaultCode.SHARE_MISSING::fault);
  }

  /** The same, in force; throws {@link FaultCode#SHARE_STATUS_MISMATCH} once it is deleted. */
  static ClaimedShare ownActive(Ports ports, ShareId id, Call call) {
    return own(ports, id, call).requireActive();
  }

  ClaimedShare requireActive() {
    if (contents.share().status() != ShareStatus.ACTIVE) {
      throw FaultCode.SHARE_STATUS_MISMATCH.fault();
    }
    return this;
  }

  AccountId owner() {
    return contents.share().owner();
  }

  /**
   * Stores {@code after}, having done what is due at once, and counts what it uses more or less.
   */
  ShareContents become(ShareContents after, Call call) {
    ShareContents settled = ports.settings().lifecycle().advance(after, call.now());
    Usage change = settled.usage().minus(stored.usage());
    ports.shares().change(stored, settled);
    // Last, because every call of the account waits for this row until the transaction ends.
    if (!change.equals(Usage.NONE)) {
      ports.usages().claim(owner(), change, limits());
    }
    return settled;
  }

  private Quotas limits() {
    Quotas wider = ports.settings().quotas();
    return ports
        .accounts()
        .find(owner())
        .map(Account::quotas)
        .map(q -> q.over(wider))
        .orElse(wider);
  }
}
