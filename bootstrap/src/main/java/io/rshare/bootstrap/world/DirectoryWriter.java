package io.rshare.bootstrap.world;

import static io.rshare.bootstrap.world.WorldWriter.putList;
import static io.rshare.bootstrap.world.WorldWriter.sorted;

import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.SystemPolicies;
import io.rshare.domain.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes one directory with its control policies. */
final class DirectoryWriter {
  private final ResourceDirectory directory;
  private final List<ControlPolicy> controlPolicies;

  DirectoryWriter(World world, ResourceDirectory directory) {
    this.directory = directory;
    this.controlPolicies =
        world.controlPolicies().stream()
            .filter(policy -> policy.directoryId().equals(directory.id()))
            .toList();
  }

  Map<String, Object> write() {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", directory.id());
    entry.put("managementAccount", directory.managementAccount().value());
    entry.put("sharingEnabled", directory.sharingEnabled());
    entry.put(
        "root", folder(Objects.requireNonNull(directory.folders().get(directory.rootFolderId()))));
    if (!controlPolicies.isEmpty()) {
      entry.put("controlPolicies", controlPolicies());
    }
    return entry;
  }

  private Map<String, Object> folder(Folder folder) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", folder.id());
    entry.put("name", folder.name());
    putList(
        entry,
        "members",
        sorted(
            directory.members().entrySet().stream()
                .filter(member -> member.getValue().equals(folder.id()))
                .map(Map.Entry::getKey)
                .toList()));
    List<Object> below = new ArrayList<>();
    for (Folder child : new TreeMap<>(directory.folders()).values()) {
      if (child.parent().filter(folder.id()::equals).isPresent()) {
        below.add(folder(child));
      }
    }
    putList(entry, "folders", below);
    return entry;
  }

  private Map<String, Object> controlPolicies() {
    var detached = new TreeSet<>(directory.folders().keySet());
    directory.members().keySet().forEach(member -> detached.add(member.value()));
    List<Object> policies = new ArrayList<>();
    for (ControlPolicy policy : controlPolicies) {
      if (policy.id().equals(SystemPolicies.FULL_ALIYUN_ACCESS_ID)) {
        detached.removeAll(policy.attachedTo());
      } else {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", policy.id());
        entry.put("document", policy.document());
        putList(entry, "attachTo", sorted(policy.attachedTo()));
        policies.add(entry);
      }
    }
    Map<String, Object> control = new LinkedHashMap<>();
    putList(control, "detachFullAliyunAccess", new ArrayList<>(detached));
    putList(control, "policies", policies);
    return control;
  }
}
