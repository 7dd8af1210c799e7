package io.rshare.domain.permission;

import io.rshare.domain.resource.ResourceType;
import java.util.List;

/**
 * What principals may do with a shared resource. Documented for vSwitches; the actions of the other
 * types are not published and follow what the services say principals can do (assumed).
 */
final class PermissionActions {
  private PermissionActions() {}

  static List<String> of(ResourceType type) {
    return switch (type) {
      case V_SWITCH -> List.of("vpc:DescribeVSwitches", "vpc:DescribeVSwitchAttributes");
      case PREFIX_LIST ->
          List.of(
              "vpc:ListPrefixLists",
              "vpc:GetVpcPrefixListEntries",
              "vpc:GetVpcPrefixListAssociations");
      case PUBLIC_IP_ADDRESS_POOL ->
          List.of(
              "vpc:ListPublicIpAddressPools",
              "vpc:ListPublicIpAddressPoolCidrBlocks",
              "vpc:AllocateEipAddress");
      case IPAM_POOL ->
          List.of(
              "vpcipam:ListIpamPools",
              "vpcipam:ListIpamPoolCidrs",
              "vpcipam:ListIpamPoolAllocations",
              "vpcipam:CreateIpamPoolAllocation",
              "vpcipam:UpdateIpamPoolAllocation",
              "vpcipam:DeleteIpamPoolAllocation",
              "vpc:CreateVpc");
      case IPAM_RESOURCE_DISCOVERY ->
          List.of(
              "vpcipam:ListIpamResourceDiscoveries",
              "vpcipam:ListIpamDiscoveredResource",
              "vpcipam:AssociateIpamResourceDiscovery");
      case ROS_TEMPLATE -> List.of("ros:GetTemplate", "ros:ListTemplates", "ros:CreateStack");
      case SERVICE_CATALOG_PORTFOLIO ->
          List.of(
              "servicecatalog:GetPortfolio",
              "servicecatalog:ListPortfolios",
              "servicecatalog:ListProductsAsAdmin");
      case IMAGE -> List.of("ecs:DescribeImages", "ecs:RunInstances", "ecs:CreateInstance");
      case SNAPSHOT -> List.of("ecs:DescribeSnapshots", "ecs:CreateDisk");
      case CAPACITY_RESERVATION -> List.of("ecs:DescribeCapacityReservations", "ecs:RunInstances");
      case ELASTICITY_ASSURANCE -> List.of("ecs:DescribeElasticityAssurances", "ecs:RunInstances");
      case DEPLOYMENT_SET -> List.of("ecs:DescribeDeploymentSets", "ecs:RunInstances");
      case KMS_INSTANCE ->
          List.of("kms:CreateKey", "kms:DescribeKey", "kms:ListKeys", "kms:Encrypt", "kms:Decrypt");
      case POLAR_DB_BACKUP_SET -> List.of("polardb:DescribeBackups");
    };
  }
}
