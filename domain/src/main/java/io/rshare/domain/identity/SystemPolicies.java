package io.rshare.domain.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The policies of Alibaba Cloud that can be attached without being written out.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/ram/developer-reference/aliyunresourcesharingfullaccess">
 *     AliyunResourceSharingFullAccess</a>
 */
public final class SystemPolicies {
  /**
   * The control policy that is attached everywhere when a directory starts to use control policies.
   */
  public static final String FULL_ALIYUN_ACCESS_ID = "cp-FullAliyunAccess";

  private static final String ALLOW_ALL =
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

  /** The system policy called {@code name}, or nothing. */
  public static Optional<Policy> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The control policy that allows everything, attached to {@code places} of a directory. */
  public static ControlPolicy fullAliyunAccess(String directoryId, Set<String> places) {
    return new ControlPolicy(
        directoryId, FULL_ALIYUN_ACCESS_ID, AttachedPolicy.Type.SYSTEM, ALLOW_ALL, places);
  }

  private static void add(String name, String version, String document) {
    BY_NAME.put(name, Policy.of(Optional.empty(), name, version, document));
  }
}
