package io.rshare.persistence.database;

import io.rshare.domain.fault.FaultCode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A line of writes. The first does, in one transaction, its own work and that of those who came
 * while it was at it; while it commits, the next one behind them is the first.
 */
final class WriteLine {
  /** So many share a transaction at most. */
  static final int MOST = 16;

  private final Duration patience;
  private final Duration open;

  // INVARIANT: both only under the lock of this object; nobody waits while nobody leads.
  private final Queue<GroupMember<?>> waiting = new ArrayDeque<>();
  private boolean led;

  /**
   * A line in which nobody waits longer than {@code patience} for work to begin; a transaction
   * takes others along for as long as {@code open}.
   */
  WriteLine(Duration patience, Duration open) {
    this.patience = patience;
    this.open = open;
  }

  /**
   * Has {@code member} done by {@code transaction}, its own or that of another in this line. False
   * if nothing came of it, and for reasons that need not be its own. What the transaction throws
   * comes out if no other was part of it (but for {@link RunApart}), if it is trouble that concerns
   * all of it, or if its commit had begun.
   */
  boolean join(GroupMember<?> member, Consumer<WriteGroup> transaction) {
    if (isFirst(member) || isTold(member) == GroupMember.Turn.LEAD) {
      lead(member, transaction);
    }
    return member.isStored();
  }

  private synchronized boolean isFirst(GroupMember<?> member) {
    boolean first = !led;
    led = true;
    if (!first) {
      waiting.add(member);
    }
    return first;
  }

  private GroupMember.Turn isTold(GroupMember<?> member) {
    try {
      return member.turn.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      // Who left the line before anybody began its work can take it elsewhere.
      return left(member) ? GroupMember.Turn.DONE : member.turn.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (left(member)) {
        throw FaultCode.UNAVAILABLE.fault();
      }
      return member.turn.join();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many stand here whose work has not begun, and one for whoever leads. */
  synchronized int length() {
    return waiting.size() + (led ? 1 : 0);
  }

  private synchronized boolean left(GroupMember<?> member) {
    return waiting.remove(member);
  }

  private void lead(GroupMember<?> first, Consumer<WriteGroup> transaction) {
    var group = new Group(first);
    try {
      transaction.accept(group);
    } catch (RuntimeException | Error e) {
      group.failed(e);
    } finally {
      if (!group.mayBeStored) {
        passOn();
      }
      group.members.stream().skip(1).forEach(member -> member.turn.complete(GroupMember.Turn.DONE));
    }
  }

  private synchronized Optional<GroupMember<?>> polled() {
    return Optional.ofNullable(waiting.poll());
  }

  private void passOn() {
    Optional<GroupMember<?>> next;
    synchronized (this) {
      next = polled();
      led = next.isPresent();
    }
    next.ifPresent(member -> member.turn.complete(GroupMember.Turn.LEAD));
  }

  /** Those who share a transaction, taken from the line one by one. */
  private final class Group implements WriteGroup {
    private final GroupMember<?> first;
    private final List<GroupMember<?>> members = new ArrayList<>();
    private long begin;
    private boolean mayBeStored;

    private Group(GroupMember<?> first) {
      this.first = first;
    }

    @Override
    public Optional<GroupMember<?>> next() {
      Optional<GroupMember<?>> next = members.isEmpty() ? Optional.of(begin()) : another();
      next.ifPresent(members::add);
      return next;
    }

    /** Only now, since until here it may have waited for the database. */
    private GroupMember<?> begin() {
      begin = System.nanoTime();
      return first;
    }

    @Override
    public void commitBegins() {
      mayBeStored = true;
      // Those behind write while this group is stored, so that neither waits for the other.
      passOn();
    }

    private Optional<GroupMember<?>> another() {
      boolean room = members.size() < MOST && System.nanoTime() - begin < open.toNanos();
      return room ? polled() : Optional.empty();
    }

    /**
     * What one member threw, or a write that one of them put off, says nothing about the others.
     * But what the database did, and above all a commit of which nobody knows whether it came to
     * pass, concerns each.
     */
    private void failed(Throwable thrown) {
      if (members.size() < 2 && !(thrown instanceof RunApart)) {
        first.failed(thrown);
      } else if (mayBeStored || Trouble.of(thrown).filter(Trouble::concernsAll).isPresent()) {
        members.forEach(member -> member.failed(thrown));
      }
    }
  }
}
