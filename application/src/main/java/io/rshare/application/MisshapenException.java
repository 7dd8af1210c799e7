package io.rshare.application;

import io.rshare.application.Parameter.Shape;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import java.io.Serial;
import java.util.List;

/** A declared parameter came in another shape than its own. */
final class MisshapenException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Parameter parameter;

  MisshapenException(Parameter parameter) {
    super(parameter.name(), null, false, false);
    this.parameter = parameter;
  }

  /**
   * The refusal: the code that {@code documented} holds for the parameter, else the catch-all,
   * whose message leaves room for saying what is wrong.
   */
  Fault fault(Iterable<FaultCode> documented) {
    String own = FaultCode.PARAMETER_INVALID.wireCode() + "." + parameter.name();
    for (FaultCode code : documented) {
      if (code.wireCode().equals(own)) {
        return code.fault().at(parameter.name());
      }
    }
    return FaultCode.PARAMETER_INVALID
        .fault()
        .saying(parameter.name(), parameter.name() + " must be " + expected() + ".");
  }

  private String expected() {
    String name = parameter.name();
    return switch (parameter.shape()) {
      case Shape.Texts _ -> name + ".1, " + name + ".2 and so on, or a JSON list of texts";
      case Shape.Structures(List<Parameter> members) ->
          name
              + ".1."
              + members.getFirst().name()
              + " and so on, or a JSON list of objects with the documented members";
      case Shape.Text _, Shape.Flag _, Shape.Number _, Shape.Choice _ -> "a single value";
    };
  }
}
