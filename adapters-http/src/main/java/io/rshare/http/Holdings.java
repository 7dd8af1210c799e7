package io.rshare.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;

/**
 * What one connection keeps in memory: its request, small or large, those it sent ahead, and
 * answers it has not read.
 */
final class Holdings {
  /** Smaller requests have a room of their own, which large ones cannot fill. */
  private static final int LARGE = 16 * 1024;

  /** What every connection may have. */
  private static final int FREE = 4 * 1024;

  private final String source;
  private final Room.Part small;
  private final Room.Part large;
  private final Room.Part unread;
  private final Room.Part ahead;
  private boolean any;
  private boolean anyAhead;
  private boolean anyUnread;

  Holdings(String source, Room.Part small, Room.Part large, Room.Part unread, Room.Part ahead) {
    this.source = source;
    this.small = small;
    this.large = large;
    this.unread = unread;
    this.ahead = ahead;
  }

  String source() {
    return source;
  }

  /** A request of {@code bytes} is coming in; whether there is room for it. */
  boolean unfinished(long bytes) {
    return hold(bytes, true);
  }

  /** The request is whole; whether there is room for it until it is answered. */
  boolean whole(long bytes) {
    return hold(bytes, false);
  }

  private boolean hold(long bytes, boolean waits) {
    if (bytes <= FREE && !any) {
      return true;
    }
    any = true;
    if (bytes <= LARGE) {
      return small.hold(bytes, waits);
    }
    small.leave();
    return large.hold(bytes, waits);
  }

  /** Requests that wait for the answer to another take {@code bytes}; whether there is room. */
  boolean ahead(long bytes) {
    if (bytes <= FREE && !anyAhead) {
      return true;
    }
    anyAhead = bytes > 0;
    return ahead.hold(bytes, anyAhead);
  }

  /** The answer is written; what of it waits to be read has to find room, or the reader goes. */
  void answered(Channel channel) {
    forget();
    if (!channel.isWritable()) {
      ChannelOutboundBuffer output = channel.unsafe().outboundBuffer();
      anyUnread = true;
      if (output != null && !unread.hold(output.totalPendingWriteBytes(), true)) {
        channel.eventLoop().execute(() -> Farewell.closeNow(channel));
      }
    }
  }

  /** Answers have been read. */
  void read() {
    if (anyUnread) {
      anyUnread = false;
      unread.leave();
    }
  }

  /** There is no request any more. */
  void forget() {
    if (any) {
      any = false;
      small.leave();
      large.leave();
    }
  }

  /** The connection has ended. */
  void leave() {
    forget();
    read();
    ahead(0);
  }
}
