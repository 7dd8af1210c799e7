package io.rshare.memory;

import io.rshare.domain.port.UnitOfWork;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One writer or many readers. Each change writes down how to take it back; a transaction that
 * throws takes its changes back in reverse.
 */
final class Transactions implements UnitOfWork {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  // INVARIANT: touched only by the thread that holds the write lock; empty between transactions.
  private final Deque<Runnable> undo = new ArrayDeque<>();

  @Override
  public <T> T write(Supplier<T> work) {
    if (lock.isWriteLockedByCurrentThread()) {
      return work.get();
    }
    refuseInsideRead();
    lock.writeLock().lock();
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        undo.forEach(Runnable::run);
      }
      undo.clear();
      lock.writeLock().unlock();
    }
  }

  @Override
  public <T> T read(Supplier<T> work) {
    lock.readLock().lock();
    try {
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Sets or, with null, removes an entry, and remembers what was there. */
  <K, V> void set(Map<K, V> map, K key, @Nullable V value) {
    requireWrite();
    V before = value == null ? map.remove(key) : map.put(key, value);
    undo.push(() -> restore(map, key, before));
  }

  /** Remembers how a change that was made elsewhere is taken back. */
  void onUndo(Runnable takeBack) {
    requireWrite();
    undo.push(takeBack);
  }

  /** Refuses to go on outside a transaction that may write. */
  void requireWrite() {
    if (!lock.isWriteLockedByCurrentThread()) {
      throw new IllegalStateException("writes belong into a unit of work that may write");
    }
  }

  /** Refuses to go on inside a transaction that may write: what it sees may be undone. */
  void refuseWrite() {
    if (lock.isWriteLockedByCurrentThread()) {
      throw new IllegalStateException("not to be asked inside a unit of work that writes");
    }
  }

  private void refuseInsideRead() {
    // Waiting for the write lock while holding a read lock would never end.
    if (lock.getReadHoldCount() > 0) {
      throw new IllegalStateException("a unit of work that reads cannot hold one that writes");
    }
  }

  private static <K, V> void restore(Map<K, V> map, K key, @Nullable V before) {
    if (before == null) {
      map.remove(key);
    } else {
      map.put(key, before);
    }
  }
}
