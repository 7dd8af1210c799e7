package io.rshare.bootstrap.world;

import io.rshare.domain.world.InvalidWorldException;
import io.rshare.domain.world.LeftOutSecrets;
import io.rshare.domain.world.World;
import io.rshare.domain.world.WorldRules;

/**
 * What a world file describes. It may leave secrets out, so it is whole only together with what is
 * stored.
 */
public final class Described {
  private final String source;
  private final World world;
  private final WorldBuilder places;

  Described(String source, World world, WorldBuilder places) {
    this.source = source;
    this.world = world;
    this.places = places;
  }

  /**
   * The world to store in place of {@code stored}, which keeps the secrets that the file leaves
   * out. Throws {@link WorldFileException} with lines if rules are broken.
   */
  public World over(World stored) {
    try {
      return WorldRules.checked(LeftOutSecrets.keptFrom(stored, world));
    } catch (InvalidWorldException e) {
      throw new WorldFileException(source, e.problems().stream().map(places::located).toList());
    }
  }
}
