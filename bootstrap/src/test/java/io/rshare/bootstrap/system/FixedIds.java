package io.rshare.bootstrap.system;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.rshare.domain.port.IdSource;
import io.rshare.domain.share.ShareId;
import jakarta.inject.Singleton;

/** Makes the same id again and again, to see what happens when an id exists. */
@Singleton
@Replaces(IdSource.class)
@Requires(property = "test.fixed-ids")
final class FixedIds implements IdSource {
  @Override
  public ShareId shareId() {
    return new ShareId("rs-000000000000");
  }

  @Override
  public String invitationId() {
    return "i-0000000000000000";
  }
}
