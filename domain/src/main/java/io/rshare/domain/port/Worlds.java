package io.rshare.domain.port;

import io.rshare.domain.world.InvalidWorldException;
import io.rshare.domain.world.World;
import io.rshare.domain.world.WorldRules;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The stored world, which changes as one value. Shares, invitations and counters are not part of it
 * and stay, whatever happens to the accounts they belong to.
 */
public interface Worlds {
  /** The whole world at one moment: never half of a change. */
  World current();

  /**
   * Makes another world of the stored one, all or nothing, in the {@link UnitOfWork} of the caller
   * or one of its own; returns what is stored then. Changes come one after the other, on whatever
   * nodes, so none is lost. {@code change} may be run again and must have no effects; what it
   * throws comes out, and nothing is stored. A world that breaks {@link WorldRules} is refused with
   * {@link InvalidWorldException}.
   *
   * <p>Once it is stored, this node sees the change at once and the others within the documented
   * bound (1 s by default); where nothing differs, nobody notices.
   */
  World change(UnaryOperator<World> change);

  /** The same; from then on {@link #digest} tells that {@code digest} was imported last. */
  World change(UnaryOperator<World> change, String digest);

  /** Stores {@code world} in place of what is there. */
  default void replace(World world, String digest) {
    change(before -> world, digest);
  }

  /** The digest given with the last import, or nothing if there was none. */
  Optional<String> digest();
}
