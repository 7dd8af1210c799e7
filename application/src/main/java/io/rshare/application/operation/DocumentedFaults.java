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

  private DocumentedFaults() {}
}
