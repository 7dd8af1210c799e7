package io.rshare.application.operation;

import static io.rshare.application.Parameter.choice;

import io.rshare.application.Parameter;
import io.rshare.application.Parameters;
import io.rshare.domain.fault.FaultCode;
import java.util.Arrays;

/** Whose shares a call is about: the parameter {@code ResourceOwner}. */
enum ResourceOwner {
  SELF("Self"),
  OTHER_ACCOUNTS("OtherAccounts");

  static final Parameter PARAMETER =
      choice("ResourceOwner", values(), owner -> owner.label)
          .says("Self for shares of the caller, OtherAccounts for shares with the caller.");

  private final String label;

  ResourceOwner(String label) {
    this.label = label;
  }

  static ResourceOwner bind(Parameters in) {
    return parse(
        in.text("ResourceOwner").orElseThrow(FaultCode.RESOURCE_OWNER_MISSING::fault),
        FaultCode.RESOURCE_OWNER_INVALID);
  }

  static ResourceOwner parse(String text, FaultCode invalid) {
    return Arrays.stream(values())
        .filter(owner -> owner.label.equals(text))
        .findFirst()
        .orElseThrow(() -> invalid.fault().at("ResourceOwner"));
  }
}
