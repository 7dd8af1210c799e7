package io.rshare.application.admin;

import io.rshare.application.Says;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.listing.CodePoints;
import java.util.List;
import java.util.Optional;

/** A control policy. */
public record ControlPolicyDocument(
    @Says("The directory, such as rd-1.") String directory,
    @Says("Id of the control policy, such as cp-1.") String name,
    @Says("Policy document (JSON); fixed for cp-FullAliyunAccess.") Optional<String> document,
    @Says("Ids of folders and member accounts; where it is attached it stays where absent.")
        Optional<List<String>> attachedTo) {

  /** What {@code policy} looks like. */
  public static ControlPolicyDocument of(ControlPolicy policy) {
    return new ControlPolicyDocument(
        policy.directoryId(),
        policy.id(),
        Optional.of(policy.document()),
        Optional.of(policy.attachedTo().stream().sorted(CodePoints.ORDER).toList()));
  }
}
