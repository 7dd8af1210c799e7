package io.rshare.domain.resource;

import static io.rshare.domain.resource.Capability.BY_ARN;
import static io.rshare.domain.resource.Capability.BY_ID;
import static io.rshare.domain.resource.Capability.EXTERNAL_SHARING;
import static io.rshare.domain.resource.Capability.LEAVING;
import static io.rshare.domain.resource.Capability.PROPERTIES;
import static io.rshare.domain.resource.Capability.SAME_LEGAL_ENTITY;
import static io.rshare.domain.resource.Capability.SERVICE_SHARING;

import io.rshare.domain.account.AccountId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The shareable types with their resource name formats and capabilities (documented, but for the
 * format of PolarDBBackupSet and its exit and service columns, which are assumed).
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/product-overview/services-that-work-with-resource-sharing">
 *     Services that work with Resource Sharing</a>
 */
public enum ResourceType {
  V_SWITCH("VSwitch", "vpc", "vswitch", EXTERNAL_SHARING, LEAVING, BY_ID, BY_ARN),
  PREFIX_LIST("PrefixList", "vpc", "prefixlist", EXTERNAL_SHARING, LEAVING, BY_ID, BY_ARN),
  PUBLIC_IP_ADDRESS_POOL(
      "PublicIpAddressPool",
      "vpc",
      "publicipaddresspool",
      EXTERNAL_SHARING,
      LEAVING,
      BY_ID,
      BY_ARN),
  IPAM_POOL("IpamPool", "vpc", "ipampool", EXTERNAL_SHARING, BY_ID, BY_ARN),
  IPAM_RESOURCE_DISCOVERY(
      "IpamResourceDiscovery",
      "vpc",
      "ipamresourcediscovery",
      EXTERNAL_SHARING,
      LEAVING,
      BY_ID,
      BY_ARN),
  ROS_TEMPLATE("ROSTemplate", "ros", "template", EXTERNAL_SHARING, LEAVING, BY_ID),
  SERVICE_CATALOG_PORTFOLIO(
      "ServiceCatalogPortfolio",
      "servicecatalog",
      "portfolio",
      EXTERNAL_SHARING,
      LEAVING,
      BY_ID,
      BY_ARN,
      PROPERTIES),
  IMAGE("Image", "ecs", "image", EXTERNAL_SHARING, LEAVING, BY_ID, BY_ARN),
  SNAPSHOT("Snapshot", "ecs", "snapshot", EXTERNAL_SHARING, LEAVING, BY_ID, BY_ARN),
  CAPACITY_RESERVATION(
      "CapacityReservation",
      "ecs",
      "capacityreservation",
      EXTERNAL_SHARING,
      SERVICE_SHARING,
      LEAVING,
      BY_ID,
      BY_ARN),
  ELASTICITY_ASSURANCE(
      "ElasticityAssurance",
      "ecs",
      "elasticityassurance",
      EXTERNAL_SHARING,
      LEAVING,
      BY_ID,
      BY_ARN),
  DEPLOYMENT_SET(
      "DeploymentSet",
      "ecs",
      "deploymentset",
      EXTERNAL_SHARING,
      SERVICE_SHARING,
      LEAVING,
      BY_ID,
      BY_ARN),
  KMS_INSTANCE("KMSInstance", "kms", "instance", SAME_LEGAL_ENTITY, BY_ID, BY_ARN),
  POLAR_DB_BACKUP_SET(
      "PolarDBBackupSet", "polardb", "backupset", EXTERNAL_SHARING, LEAVING, BY_ARN);

  private static final Map<String, ResourceType> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toMap(ResourceType::typeName, Function.identity()));

  private final String typeName;
  private final String service;
  private final String segment;
  private final Set<Capability> capabilities;

  ResourceType(String typeName, String service, String segment, Capability... capabilities) {
    this.typeName = typeName;
    this.service = service;
    this.segment = segment;
    this.capabilities = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(capabilities)));
  }

  /** The type called {@code name}, exact case, or nothing. */
  public static Optional<ResourceType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The name in requests and answers, such as {@code VSwitch}. */
  public String typeName() {
    return typeName;
  }

  /** Whether this type has {@code capability}. */
  public boolean can(Capability capability) {
    return capabilities.contains(capability);
  }

  /** The resource name of {@code id}, or nothing for a type without resource names. */
  public Optional<Arn> arn(String region, AccountId owner, String id) {
    return can(BY_ARN)
        ? Optional.of(new Arn(service, region, owner.value(), segment + "/" + id))
        : Optional.empty();
  }

  /** The type that {@code arn} names by its service and first segment, or nothing. */
  static Optional<ResourceType> of(Arn arn) {
    return Arrays.stream(values()).filter(type -> type.can(BY_ARN) && type.names(arn)).findFirst();
  }

  private boolean names(Arn arn) {
    return arn.service().equals(service) && arn.relativeId().startsWith(segment + "/");
  }
}
