package io.rshare.domain.port;

import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import java.util.Optional;

/** All resource shares with their contents. */
public interface ResourceShares {
  /**
   * Adds a share with all that is in it. Runs inside a {@link UnitOfWork}.
   *
   * <p>Throws {@link FaultCode#SHARE_ID_TAKEN} if the id exists. For each service target it holds
   * one rule over all shares of the owner, also under concurrency: a resource type reaches a
   * service through one share only. A breach throws {@link FaultCode#SERVICE_HAS_RESOURCE} if one
   * of these very resources reaches the service already, else {@link
   * FaultCode#SERVICE_HAS_TYPE_IN_OTHER_SHARE}.
   */
  void add(ShareContents contents);

  /**
   * The share with all that is in it, or nothing. Lists are in ascending order: resources by type
   * name and id, targets by id, permissions by name, tags by key, invitations by id.
   */
  Optional<ShareContents> find(ShareId id);
}
