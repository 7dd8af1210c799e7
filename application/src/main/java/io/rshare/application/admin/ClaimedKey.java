package io.rshare.application.admin;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.identity.port.Accounts;
import java.util.Optional;

/** Access keys that nobody else changes for now. */
record ClaimedKey(Accounts accounts, AccessKeys keys) {
  /** The key of {@code account} called {@code id}, or nothing. */
  Optional<AccessKey> find(AccountId account, String id) {
    return accounts
        .claim(account)
        .flatMap(claimed -> keys.find(id))
        .filter(key -> key.principal().account().equals(account));
  }

  /** The same; {@code ACTION_NOT_FOUND} if it is not there. */
  AccessKey require(AccountId account, String id) {
    return find(account, id)
        .orElseThrow(
            () -> FaultCode.ACTION_NOT_FOUND.fault().saying("accessKeyId", "No such access key."));
  }
}
