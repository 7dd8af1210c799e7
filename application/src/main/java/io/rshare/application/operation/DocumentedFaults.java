package io.rshare.application.operation;

import io.rshare.domain.fault.FaultCode;
import java.util.EnumSet;
import java.util.Set;

/** Codes that several operations document together. */
final class DocumentedFaults {
  static final Set<FaultCode> PAGING =
      EnumSet.of(
          FaultCode.MAX_RESULTS_INVALID,
          FaultCode.NEXT_TOKEN_INVALID,
          FaultCode.NEXT_TOKEN_TOO_LONG);

  static final Set<FaultCode> SHARE_IDS =
      EnumSet.of(
          FaultCode.SHARE_IDS_INVALID, FaultCode.SHARE_IDS_TOO_MANY, FaultCode.SHARE_IDS_DUPLICATE);

  static final Set<FaultCode> RESOURCE_OWNER =
      EnumSet.of(FaultCode.RESOURCE_OWNER_MISSING, FaultCode.RESOURCE_OWNER_INVALID);

  static final Set<FaultCode> SHARE_ID =
      EnumSet.of(FaultCode.SHARE_ID_MISSING, FaultCode.SHARE_ID_INVALID);

  static final Set<FaultCode> RESOURCES =
      EnumSet.of(
          FaultCode.RESOURCES_INVALID,
          FaultCode.RESOURCES_TOO_MANY,
          FaultCode.RESOURCES_DUPLICATE,
          FaultCode.RESOURCE_TYPE_INVALID,
          FaultCode.RESOURCE_ARNS_INVALID,
          FaultCode.RESOURCE_ARNS_TOO_MANY,
          FaultCode.RESOURCE_ARNS_DUPLICATE,
          FaultCode.RESOURCES_AND_ARNS_CONFLICT,
          FaultCode.RESOURCE_TYPE_NEEDS_ARN);

  static final Set<FaultCode> TARGETS =
      EnumSet.of(
          FaultCode.TARGETS_INVALID, FaultCode.TARGETS_TOO_MANY, FaultCode.TARGETS_DUPLICATE);

  /** What making and extending a share document together, but for the form of names. */
  static final Set<FaultCode> ADDITIONS =
      EnumSet.of(
          FaultCode.PERMISSION_NAMES_TOO_MANY,
          FaultCode.PERMISSION_NAMES_DUPLICATE,
          FaultCode.PERMISSION_MISSING,
          FaultCode.TARGET_PROPERTIES_INVALID,
          FaultCode.TARGET_PROPERTIES_TOO_MANY,
          FaultCode.TARGET_PROPERTIES_DUPLICATE,
          FaultCode.RESOURCE_PROPERTIES_INVALID,
          FaultCode.RESOURCE_PROPERTIES_TOO_MANY,
          FaultCode.RESOURCE_PROPERTIES_DUPLICATE,
          FaultCode.RESOURCE_PROPERTY_UNSUPPORTED,
          FaultCode.TARGET_NOT_IN_DIRECTORY,
          FaultCode.TARGET_SITE_MISMATCH,
          FaultCode.TARGET_LEGAL_ENTITY_MISMATCH,
          FaultCode.SHARE_WITH_YOURSELF,
          FaultCode.ACCOUNT_NOT_IN_DIRECTORY,
          FaultCode.DIRECTORY_SHARING_NOT_ENABLED,
          FaultCode.NOT_MANAGEMENT_ACCOUNT,
          FaultCode.RESOURCE_TYPE_STAYS_IN_DIRECTORY,
          FaultCode.SERVICE_HAS_TYPE_IN_OTHER_SHARE,
          FaultCode.SERVICE_HAS_RESOURCE,
          FaultCode.SHARED_RESOURCE_QUOTA_EXCEEDED,
          FaultCode.INVITATION_QUOTA_EXCEEDED);

  private DocumentedFaults() {}
}
