package io.rshare.application.admin;

import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.SystemPolicies;
import java.util.HashSet;
import java.util.Set;

/**
 * Keeps directories open that use control policies: a place to which none is attached is denied
 * everything, so each starts with cp-FullAliyunAccess, which whoever wants can detach.
 */
record FullAccess(ControlPolicies policies) {
  /** True if {@code directory} uses control policies. */
  boolean isInUse(ResourceDirectory directory) {
    return !policies.page(directory.id(), "", 1).isEmpty();
  }

  /** Attaches it to all places of {@code directory}, if control policies come into use now. */
  void begin(ResourceDirectory directory) {
    if (!isInUse(directory)) {
      attach(directory, places(directory));
    }
  }

  /** Attaches it to the places of {@code after} that {@code before} does not have. */
  void extend(Set<String> before, ResourceDirectory after) {
    Set<String> fresh = places(after);
    fresh.removeAll(before);
    if (!fresh.isEmpty() && isInUse(after)) {
      attach(after, fresh);
    }
  }

  private void attach(ResourceDirectory directory, Set<String> more) {
    Set<String> places = new HashSet<>(more);
    policies
        .find(directory.id(), SystemPolicies.FULL_ALIYUN_ACCESS_ID)
        .map(ControlPolicy::attachedTo)
        .ifPresent(places::addAll);
    policies.put(SystemPolicies.fullAliyunAccess(directory.id(), places));
  }

  /** The folders and members of {@code directory}. */
  static Set<String> places(ResourceDirectory directory) {
    Set<String> places = new HashSet<>(directory.folders().keySet());
    directory.members().keySet().forEach(member -> places.add(member.value()));
    return places;
  }
}
