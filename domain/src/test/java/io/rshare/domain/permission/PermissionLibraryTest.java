package io.rshare.domain.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionLibraryTest {
  @ParameterizedTest
  @EnumSource
  void everyTypeHasItsDefault(ResourceType type) {
    Permission permission = PermissionLibrary.defaultOf(type);

    assertThat(permission.name()).isEqualTo("AliyunRSDefaultPermission" + type.typeName());
    assertThat(permission.isDefault()).isTrue();
    assertThat(PermissionLibrary.find(permission.name())).contains(permission);
  }

  @Test
  void kmsInstanceIsBoundInItsSecondVersion() {
    assertThat(PermissionLibrary.defaultOf(ResourceType.KMS_INSTANCE).defaultVersion())
        .isEqualTo("v2");
    assertThat(PermissionLibrary.find("AliyunRSPermissionKMSInstanceReadWrite"))
        .hasValueSatisfying(permission -> assertThat(permission.isDefault()).isFalse());
  }
}
