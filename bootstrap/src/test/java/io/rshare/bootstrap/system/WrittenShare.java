package io.rshare.bootstrap.system;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * One share as far as its only writer can know it: what was answered is certain; the one call that
 * was not answered may have been stored or not, and after it the writer leaves the share alone.
 */
final class WrittenShare {
  /** The resource each share is made with. */
  static final String FIRST_RESOURCE = "vsw-first";

  /**
   * What is stored of a share.
   *
   * @param revision how often it was renamed
   * @param resources what it holds; nothing once it is deleted
   * @param deleted whether it is
   */
  record State(int revision, Set<String> resources, boolean deleted) {
    static final State NEW = new State(0, Set.of(FIRST_RESOURCE), false);

    State renamed() {
      return new State(revision + 1, resources, deleted);
    }

    State with(String resource) {
      var more = new TreeSet<>(resources);
      more.add(resource);
      return new State(revision, more, deleted);
    }

    State without(String resource) {
      var fewer = new TreeSet<>(resources);
      fewer.remove(resource);
      return new State(revision, fewer, deleted);
    }

    State ended() {
      return new State(revision, Set.of(), true);
    }
  }

  private final String key;
  private String id = "";
  private Optional<State> certain = Optional.empty();
  private Optional<State> possible = Optional.empty();
  private boolean left;

  /** Not stored yet; {@code key} is the part of its name that never changes. */
  WrittenShare(String key) {
    this.key = key;
  }

  /** The name it has at a revision. */
  static String name(String key, int revision) {
    return key + "." + revision;
  }

  String key() {
    return key;
  }

  /** Empty until its creation was answered. */
  synchronized String id() {
    return id;
  }

  synchronized Optional<State> state() {
    return certain;
  }

  /** Whether the writer may go on with it. */
  synchronized boolean isOpen() {
    return !left && certain.map(state -> !state.deleted()).orElse(false);
  }

  synchronized void created(String newId) {
    id = newId;
    certain = Optional.of(State.NEW);
    possible = certain;
  }

  synchronized void changed(UnaryOperator<State> change) {
    certain = certain.map(change);
    possible = certain;
  }

  synchronized void perhapsCreated() {
    possible = Optional.of(State.NEW);
    left = true;
  }

  synchronized void perhapsChanged(UnaryOperator<State> change) {
    possible = certain.map(change);
    left = true;
  }

  /** Whether the store may say this of the share; nothing stands for its absence. */
  synchronized boolean allows(Optional<State> stored) {
    return stored.equals(certain) || stored.equals(possible);
  }

  @Override
  public synchronized String toString() {
    return key + " " + id + ": " + certain + (left ? " or " + possible : "");
  }
}
