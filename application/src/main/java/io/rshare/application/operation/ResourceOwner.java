package io.rshare.application.operation;

import io.rshare.application.Parameters;
import io.rshare.domain.fault.FaultCode;

/** Whose shares a call is about: the parameter {@code ResourceOwner}. */
enum ResourceOwner {
  SELF,
  OTHER_ACCOUNTS;

  static ResourceOwner bind(Parameters in) {
    return parse(
        in.text("ResourceOwner").orElseThrow(FaultCode.RESOURCE_OWNER_MISSING::fault),
        FaultCode.RESOURCE_OWNER_INVALID);
  }

  static ResourceOwner parse(String text, FaultCode invalid) {
    return switch (text) {
      case "Self" -> SELF;
      case "OtherAccounts" -> OTHER_ACCOUNTS;
      default -> throw invalid.fault();
    };
  }
}
