package io.rshare.domain.permission;

import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.resource.ResourceType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which permissions a new share gets: at most one per resource type. */
public final class PermissionChoice {
  private PermissionChoice() {}

  /**
   * The permissions called {@code names}, then the default of every type in {@code types} that none
   * of them is for. A name for a type that is not there is bound in advance (assumed). Throws
   * {@link FaultCode#PERMISSION_MISSING} for an unknown name and {@link
   * FaultCode#PERMISSION_NAMES_DUPLICATE} for two of one type (the second assumed).
   */
  public static List<Permission> of(List<String> names, Set<ResourceType> types) {
    Map<ResourceType, Permission> chosen = new EnumMap<>(ResourceType.class);
    for (Permission permission : named(names)) {
      if (chosen.put(permission.type(), permission) != null) {
        throw FaultCode.PERMISSION_NAMES_DUPLICATE.fault();
      }
    }
    types.forEach(type -> chosen.computeIfAbsent(type, PermissionLibrary::defaultOf));
    return List.copyOf(chosen.values());
  }

  private static List<Permission> named(List<String> names) {
    var permissions = new ArrayList<Permission>();
    for (String name : names) {
      permissions.add(
          PermissionLibrary.find(name).orElseThrow(FaultCode.PERMISSION_MISSING::fault));
    }
    return permissions;
  }
}
