package io.rshare.http;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Memory that clients fill, over all connections. Where it runs out, whoever has kept the service
 * waiting longest makes room: so nobody who sends slowly, or does not read, stands in the way of
 * those who do not. A source has a share of it.
 *
 * <p>Calls that come in one piece never get here, so one lock is enough.
 */
final class Room {
  private final long most;
  private final long mostOfSource;
  private final Map<String, Long> bySource = new HashMap<>();

  // Parts that wait for their client, the longest first.
  private final Set<Part> waiting = new LinkedHashSet<>();
  private long taken;

  Room(long most, long mostOfSource) {
    this.most = most;
    this.mostOfSource = mostOfSource;
  }

  /** The part of one connection from {@code source}; {@code evicted} runs if it has to go. */
  Part part(String source, Runnable evicted) {
    return new Part(source, evicted);
  }

  /** Bytes taken now. */
  synchronized long taken() {
    return taken;
  }

  /** The number of sources that have taken something. */
  synchronized int sources() {
    return bySource.size();
  }

  /** The bytes that one connection takes, none at first. */
  final class Part {
    private final String source;
    private final Runnable evicted;
    private long bytes;
    private boolean out;

    private Part(String source, Runnable evicted) {
      this.source = source;
      this.evicted = evicted;
    }

    /**
     * Takes {@code now} bytes instead of what was taken before. What {@code waits} for the client
     * may have to go for others.
     *
     * @return whether there is room; once there was none, there never is for this part
     */
    boolean hold(long now, boolean waits) {
      synchronized (Room.this) {
        if (out) {
          return false;
        }
        take(this, now);
        if (waits) {
          waiting.add(this);
        } else {
          waiting.remove(this);
        }
        while (!out && isOver()) {
          Part longest = longestWaiting();
          remove(longest == null ? this : longest);
          if (longest != null && longest != this) {
            longest.evicted.run();
          }
        }
        return !out;
      }
    }

    /** Gives back what was taken. */
    void leave() {
      hold(0, false);
    }

    private boolean isOver() {
      return taken > most || bySource.getOrDefault(source, 0L) > mostOfSource;
    }

    /** Of the same source, if it is that which has too much. */
    private @Nullable Part longestWaiting() {
      boolean any = bySource.getOrDefault(source, 0L) <= mostOfSource;
      Iterator<Part> parts = waiting.iterator();
      while (parts.hasNext()) {
        Part part = parts.next();
        if (part.bytes > 0 && (any || part.source.equals(source))) {
          return part;
        }
      }
      return null;
    }
  }

  private void remove(Part part) {
    take(part, 0);
    waiting.remove(part);
    part.out = true;
  }

  private void take(Part part, long bytes) {
    long more = bytes - part.bytes;
    if (more == 0) {
      // No entry for a source that has taken nothing: nobody would remove it.
      return;
    }
    part.bytes = bytes;
    taken += more;
    bySource.merge(part.source, more, (a, b) -> a + b == 0 ? null : a + b);
  }
}
