package io.rshare.domain.port;

import io.rshare.domain.share.ShareId;

/** Makes ids that are unique for all practical purposes and cannot be guessed. */
public interface IdSource {
  /** A new {@code rs-} id. */
  ShareId shareId();

  /** A new {@code i-} id. */
  String invitationId();
}
