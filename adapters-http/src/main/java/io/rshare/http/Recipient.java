package io.rshare.http;

import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The connection that an answer is made for, as the threads see it that make it.
 *
 * @param channel which may have ended meanwhile
 */
record Recipient(Channel channel) {
  /** Has room for an answer of {@code bytes} until it is written; false if there is none. */
  boolean admits(int bytes) {
    if (bytes <= Holdings.LARGE) {
      return true;
    }
    Reception reception = reception();
    return reception == null || reception.guest().holdings().made(bytes);
  }

  /**
   * The answer is there and held back, but not kept when the client has left. {@code end} ends the
   * pause early.
   */
  void pausing(Runnable end) {
    channel
        .eventLoop()
        .execute(
            () -> {
              Reception reception = reception();
              if (!channel.isActive()) {
                end.run();
              } else if (reception != null) {
                reception.guest().pausing(end);
              }
            });
  }

  private @Nullable Reception reception() {
    return channel.pipeline().get(Reception.class);
  }
}
