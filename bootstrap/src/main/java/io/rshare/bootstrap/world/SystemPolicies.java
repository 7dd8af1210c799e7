package io.rshare.bootstrap.world;

import io.rshare.domain.identity.Policy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The policies of Alibaba Cloud that a world file may name without writing them out.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/ram/developer-reference/aliyunresourcesharingfullaccess">
 *     AliyunResourceSharingFullAccess</a>
 */
final class SystemPolicies {
  /**
   * The control policy that is attached everywhere when a directory starts to use control policies.
   */
  static final String FULL_ALIYUN_ACCESS_ID = "cp-FullAliyunAccess";

  static final String ALLOW_ALL =
      """
      {"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

  private static final Map<String, Policy> BY_NAME = new LinkedHashMap<>();

  static {
    add("AdministratorAccess", "v1", ALLOW_ALL);
    add(
        "AliyunResourceSharingFullAccess",
        "v3",
        """
        {"Version":"1","Statement":[
         {"Effect":"Allow","Action":"resourcesharing:*","Resource":"*"},
         {"Effect":"Allow","Action":["ram:CreateServiceLinkedRole","ram:DeleteServiceLinkedRole"],"Resource":"*",
          "Condition":{"StringEquals":{"ram:ServiceName":"resourcesharing.aliyuncs.com"}}}]}""");
    add(
        "AliyunResourceSharingReadOnlyAccess",
        "v3",
        """
        {"Version":"1","Statement":[{"Effect":"Allow","Resource":"*","Action":[
         "resourcesharing:List*","resourcesharing:Get*",
         "resourcesharing:CheckSharingWithResourceDirectoryStatus"]}]}""");
    add(
        "AliyunSTSAssumeRoleAccess",
        "v1",
        """
        {"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"}]}""");
  }

  private SystemPolicies() {}

  static Optional<Policy> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static void add(String name, String version, String document) {
    BY_NAME.put(name, Policy.of(Optional.empty(), name, version, document));
  }
}
