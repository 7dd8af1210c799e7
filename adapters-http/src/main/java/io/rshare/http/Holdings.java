package io.rshare.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The memory that one connection takes: its request, small or large, those it sent ahead, a large
 * answer that is not written yet, and answers it has not read.
 */
final class Holdings {
  /** Smaller requests have a room of their own, which large ones cannot fill. */
  static final int LARGE = 16 * 1024;

  /** Bytes that every connection may have. */
  private static final int FREE = 4 * 1024;

  private final String source;
  private final Room.Part small;
  private final Room.Part large;
  private final Room.Part unread;
  private final Room.Part ahead;
  private final Supplier<Room.Part> answers;
  private volatile Room.@Nullable Part made;
  private volatile boolean gone;
  private boolean any;
  private boolean anyAhead;
  private boolean anyUnread;

  /** Of a connection from {@code source}; {@code answers} gives parts of the room for answers. */
  Holdings(String source, Room.Part small, Room.Part large, Supplier<Room.Part> answers) {
    this.source = source;
    this.small = small;
    this.large = large;
    this.unread = answers.get();
    this.ahead = answers.get();
    this.answers = answers;
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

  /**
   * A large answer has been made, by any thread; whether there is room for it until it is written.
   * Threads make answers faster than one that writes can take them.
   */
  boolean made(long bytes) {
    Room.Part part = answers.get();
    boolean hasRoom = part.hold(bytes, false);
    made = part;
    if (gone) {
      part.leave();
    }
    return hasRoom;
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
    written();
  }

  private void written() {
    Room.Part part = made;
    if (part != null) {
      made = null;
      part.leave();
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
    gone = true;
    forget();
    read();
    ahead(0);
    written();
  }
}
