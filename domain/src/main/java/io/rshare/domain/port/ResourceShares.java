package io.rshare.domain.port;

import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All resource shares with their contents. */
public interface ResourceShares {
  /**
   * Adds a share with all that is in it. Runs inside a {@link UnitOfWork}.
   *
   * <p>{@link FaultCode#SHARE_ID_TAKEN} if the id exists: thrown here, or by the unit of work,
   * which then stores nothing. For each service target it holds one rule over all shares of the
   * owner, also under concurrency: a resource type reaches a service through one share only. A
   * breach throws {@link FaultCode#SERVICE_HAS_RESOURCE} if one of these very resources reaches the
   * service already, else {@link FaultCode#SERVICE_HAS_TYPE_IN_OTHER_SHARE}.
   */
  void add(ShareContents contents);

  /**
   * The share with all that is in it, or nothing. Lists are in ascending order: resources by type
   * name and id, targets by id, permissions by name, tags by key, invitations by id.
   */
  Optional<ShareContents> find(ShareId id);

  /**
   * The same as {@link #find}, for a change: until the {@link UnitOfWork} it runs in is over,
   * nobody else claims the share, and whoever claims it afterwards sees what was stored here.
   */
  Optional<ShareContents> claim(ShareId id);

  /**
   * Stores what {@code after} has other than {@code before}, which is what {@link #claim} has found
   * in this {@link UnitOfWork}. Holds the rule of {@link #add} about services, and throws the same
   * faults; whatever is not live does not reach a service.
   */
  void change(ShareContents before, ShareContents after);

  /** Removes a claimed share with everything in it. Runs inside a {@link UnitOfWork}. */
  void remove(ShareId id);

  /** The share that the invitation called {@code invitationId} leads into, or nothing. */
  Optional<ShareId> shareOf(String invitationId);

  /** Shares whose next step is due at {@code now}, the earliest first, {@code limit} at most. */
  List<ShareId> due(Instant now, int limit);
}
