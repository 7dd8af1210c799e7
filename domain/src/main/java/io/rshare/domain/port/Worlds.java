package io.rshare.domain.port;

import io.rshare.domain.world.World;
import java.util.Optional;

/** The stored world. */
public interface Worlds {
  /**
   * Replaces the stored world by {@code world}, all or nothing, in a transaction of its own;
   * shares, invitations and counters stay. {@code digest} names the source it came from.
   */
  void replace(World world, String digest);

  /** The digest given with the last {@link #replace}, or nothing while no world is stored. */
  Optional<String> digest();
}
