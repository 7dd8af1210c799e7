package io.rshare.domain.resource;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.fault.FaultCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether resources may be shared by an account in a region.
 *
 * @param owner the account that shares
 * @param directory its resource directory, if it is in one
 * @param region where the share lives
 * @param allowExternalTargets what the share says
 * @param managementAccountOnly types that only a management account may share
 */
public record ResourceAdmission(
    AccountId owner,
    Optional<ResourceDirectory> directory,
    String region,
    boolean allowExternalTargets,
    Set<ResourceType> managementAccountOnly) {
  /** Global resources are shared in this region only (documented). */
  private static final String REGION_OF_GLOBAL_TYPES = "cn-shanghai";

  /** Throws the documented fault if one of {@code resources} may not be shared. */
  public void admit(List<ResourceRef> resources) {
    for (ResourceRef resource : resources) {
      admitNamed(resource);
      admitType(resource.type());
    }
  }

  /** A resource belongs to its owner and its region; the codes for the two refusals are assumed. */
  private void admitNamed(ResourceRef resource) {
    if (resource.givenArn().isPresent()) {
      Arn arn = resource.givenArn().get();
      if (!arn.account().equals(owner.value()) || !arn.region().equals(region)) {
        throw FaultCode.RESOURCE_ARNS_INVALID.fault();
      }
    } else if (!resource.type().can(Capability.BY_ID)) {
      throw FaultCode.RESOURCE_TYPE_NEEDS_ARN.fault();
    }
    if (resource.type() == ResourceType.ROS_TEMPLATE && !region.equals(REGION_OF_GLOBAL_TYPES)) {
      throw FaultCode.RESOURCES_INVALID.fault();
    }
  }

  private void admitType(ResourceType type) {
    if (managementAccountOnly.contains(type)
        && !directory.map(d -> d.isManagedBy(owner)).orElse(false)) {
      throw FaultCode.NOT_MANAGEMENT_ACCOUNT.fault();
    }
    if (allowExternalTargets && !type.can(Capability.EXTERNAL_SHARING)) {
      throw FaultCode.RESOURCE_TYPE_STAYS_IN_DIRECTORY.fault();
    }
  }
}
