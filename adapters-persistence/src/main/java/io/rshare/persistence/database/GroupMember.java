package io.rshare.persistence.database;

import io.rshare.domain.fault.Fault;
import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A unit of work that may share its transaction with others, and what became of it. */
final class GroupMember<T> {
  /** What whoever brought this work is woken for. */
  enum Turn {
    /** It is the first in its line: let it go ahead and take those behind it along. */
    LEAD,
    /** Another has done the work. */
    DONE
  }

  /** Told to whoever waits in line; a member is in line once. */
  final CompletableFuture<Turn> turn = new CompletableFuture<>();

  private final Supplier<T> work;
  private @Nullable OpenTransaction part;
  private @Nullable Supplier<T> outcome;
  private @Nullable Throwable failure;
  private boolean stored;

  GroupMember(Supplier<T> work) {
    this.work = work;
  }

  /** What the work returns; whatever it throws undoes the transaction. */
  T runAlone(Connection connection) {
    var mine = OpenTransaction.writing(connection, new PendingWrites(connection, false));
    T result = done(mine);
    mine.flush();
    return result;
  }

  /**
   * Does the work as one of several, who put their writes off into {@code pending}. What it throws
   * undoes the whole transaction, but for a fault from before its first write: of that nothing is
   * there, and the others can go on.
   */
  void run(Connection connection, PendingWrites pending) {
    var mine = OpenTransaction.writing(connection, pending);
    try {
      T result = done(mine);
      outcome = () -> result;
    } catch (Fault fault) {
      // It may be about what another has put off, and this one only asked for it.
      if (mine.wrote() || pending.isBroken()) {
        throw fault;
      }
      outcome =
          () -> {
            throw fault;
          };
    }
  }

  private T done(OpenTransaction mine) {
    part = mine;
    boolean othersWait = !mine.pending().isEmpty();
    try {
      return mine.run(work);
    } catch (Fault fault) {
      // What is wrong with a write that was put off was so before, and is told instead. With others
      // in the transaction nothing is told: each runs again by itself.
      if (mine.wrote() && !othersWait) {
        mine.flush();
      }
      throw fault;
    }
  }

  /** What the work did, or that it did nothing, is durable. */
  void committed() {
    stored = true;
    Optional.ofNullable(part).ifPresent(OpenTransaction::committed);
  }

  /** The transaction failed in a way that whoever brought the work has to know. */
  void failed(Throwable thrown) {
    failure = thrown;
  }

  /** Whether {@link #result} is there to be told; throws what made the transaction fail. */
  boolean isStored() {
    switch (failure) {
      case null -> {
        return stored;
      }
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  /** What the work returned, or the fault it threw; only once that is stored. */
  T result() {
    return Optional.ofNullable(outcome).orElseThrow().get();
  }
}
