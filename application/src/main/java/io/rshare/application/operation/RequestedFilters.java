package io.rshare.application.operation;

import io.rshare.application.Parameters;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.resource.ResourceType;
import java.util.Optional;

/** Filters of lists, checked for form. */
final class RequestedFilters {
  private RequestedFilters() {}

  static Optional<ResourceType> resourceType(Parameters in) {
    return in.text("ResourceType")
        .map(name -> ResourceType.named(name).orElseThrow(FaultCode.RESOURCE_TYPE_INVALID::fault));
  }
}
