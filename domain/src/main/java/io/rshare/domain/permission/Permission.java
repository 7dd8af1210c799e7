package io.rshare.domain.permission;

import io.rshare.domain.resource.ResourceType;

/**
 * A permission of the library.
 *
 * @param name such as {@code AliyunRSDefaultPermissionVSwitch}
 * @param type the resource type it is for
 * @param isDefault whether shares get it when the request names none for the type; one per type
 * @param defaultVersion the version that new bindings get, such as {@code v1}
 */
public record Permission(
    String name, ResourceType type, boolean isDefault, String defaultVersion) {}
