package io.rshare.persistence.database;

import java.util.List;

/**
 * How writes are done that were put off to the end. Instances are kept, for they tell kinds apart.
 */
@FunctionalInterface
public interface LateWrites<W> {
  /**
   * Does {@code all}, in the order in which they were asked for or any other. Where {@code shared},
   * they may be those of several commands, and {@link RunApart} may be thrown.
   */
  void write(List<W> all, boolean shared);
}
