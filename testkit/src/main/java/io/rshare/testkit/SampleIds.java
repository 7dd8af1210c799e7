package io.rshare.testkit;

import io.rshare.domain.port.IdSource;
import io.rshare.domain.share.ShareId;
import java.util.concurrent.atomic.AtomicInteger;

/** Ids that count up, so that a test knows them. */
public final class SampleIds implements IdSource {
  private final AtomicInteger last = new AtomicInteger();

  @Override
  public ShareId shareId() {
    return new ShareId("rs-%012d".formatted(last.incrementAndGet()));
  }

  @Override
  public String invitationId() {
    return "i-%016d".formatted(last.incrementAndGet());
  }
}
