package io.rshare.domain.port;

import io.rshare.domain.access.ShareGrants;
import io.rshare.domain.access.SharedResource;
import io.rshare.domain.fault.FaultCode;
import java.util.List;

/**
 * Shares by what they hold, for whoever asks often. May lag behind a change by the documented bound
 * (1 s by default); what this node has changed itself is seen at once. Where the store cannot be
 * had, {@link FaultCode#UNAVAILABLE} comes out once what is known is older than the bound.
 *
 * <p>Not to be asked inside a {@link UnitOfWork} that writes, since what that sees may be undone.
 */
public interface SharedResources {
  /**
   * Every share that holds {@code resource}, whatever the status of either, but for deleted shares;
   * in no particular order.
   */
  List<ShareGrants> holders(SharedResource resource);
}
