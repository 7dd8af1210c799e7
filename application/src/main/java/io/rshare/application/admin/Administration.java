package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.OperationSpec;
import io.rshare.application.Product;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import java.util.List;
import java.util.function.Function;

/** What the use cases of administrators have in common. */
final class Administration {
  private Administration() {}

  /** A change of one identity, whose name in RAM is {@code type}, a slash and {@code name}. */
  static <C> OperationSpec<C> change(
      String useCase, AccessLevel level, String type, Function<C, String> name) {
    return OperationSpec.<C>writing(useCase, level, OperationSpec.USUAL_RATE)
        .product(Product.RAM)
        .forAdministrators()
        .resources(
            (command, call) ->
                List.of("acs:ram:*:" + call.account() + ":" + type + "/" + name.apply(command)))
        .faults(FaultCode.PARAMETER_INVALID, FaultCode.UNAVAILABLE);
  }

  /** A refusal of the value at {@code place}; {@code detail} is a sentence. */
  static Fault refusal(String place, String detail) {
    return FaultCode.PARAMETER_INVALID.fault().saying(place, detail);
  }
}
