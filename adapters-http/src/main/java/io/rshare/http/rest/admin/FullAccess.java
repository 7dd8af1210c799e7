package io.rshare.http.rest.admin;

import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.SystemPolicies;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps directories open that use control policies: a place on which none hangs is denied
 * everything, so each starts with cp-FullAliyunAccess, which whoever wants can detach.
 */
final class FullAccess {
  private FullAccess() {}

  /** {@code before} with control policies in use in {@code directory}: attached everywhere. */
  static World inUse(World before, ResourceDirectory directory) {
    return isInUse(before, directory) ? before : attached(before, directory, places(directory));
  }

  /** {@code before} with {@code after} in it; attached to its new places, if it is in use there. */
  static World with(World before, ResourceDirectory after) {
    Set<String> fresh = places(after);
    before
        .find(Kind.DIRECTORIES, after.id())
        .ifPresent(directory -> fresh.removeAll(places(directory)));
    World world = before.put(Kind.DIRECTORIES, after);
    return fresh.isEmpty() || !isInUse(before, after) ? world : attached(world, after, fresh);
  }

  private static boolean isInUse(World world, ResourceDirectory directory) {
    return world.controlPolicies().stream().anyMatch(p -> p.directoryId().equals(directory.id()));
  }

  private static World attached(World world, ResourceDirectory directory, Set<String> more) {
    Optional<ControlPolicy> before =
        world.find(
            Kind.CONTROL_POLICIES, directory.id() + "/" + SystemPolicies.FULL_ALIYUN_ACCESS_ID);
    Set<String> places = new HashSet<>(more);
    before.ifPresent(policy -> places.addAll(policy.attachedTo()));
    return world.put(
        Kind.CONTROL_POLICIES, SystemPolicies.fullAliyunAccess(directory.id(), places));
  }

  private static Set<String> places(ResourceDirectory directory) {
    Set<String> places = new HashSet<>(directory.folders().keySet());
    directory.members().keySet().forEach(member -> places.add(member.value()));
    return places;
  }
}
