package io.rshare.application.ram;

import static io.rshare.application.Parameter.text;

import io.rshare.application.AccessLevel;
import io.rshare.application.AccessPorts;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Product;
import io.rshare.application.access.DeniedCall;
import io.rshare.application.access.Diagnostics;
import io.rshare.domain.fault.FaultCode;

/**
 * Tells why a call was denied, from the message of its answer. Messages about other accounts are
 * not there for the caller (assumed).
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/ram/developer-reference/api-ram-2015-05-01-decodediagnosticmessage">
 *     DecodeDiagnosticMessage</a>
 */
public final class DecodeDiagnosticMessage
    implements Operation<DecodeDiagnosticMessage.Command, DecodeDiagnosticMessage.Result> {
  private final AccessPorts ports;
  private final OperationSpec<Command> spec =
      OperationSpec.<Command>untouching("DecodeDiagnosticMessage", AccessLevel.GET)
          .product(Product.RAM)
          .takes(
              text("EncodedDiagnosticMessage")
                  .required()
                  .says("EncodedDiagnosticMessage of an AccessDeniedDetail."))
          .denial(FaultCode.DECODING_DENIED)
          .faults(
              FaultCode.DIAGNOSTIC_MESSAGE_EXPIRED,
              FaultCode.DIAGNOSTIC_MESSAGE_MISSING,
              FaultCode.DECODING_DENIED);

  /** The operation over these ports. */
  public DecodeDiagnosticMessage(AccessPorts ports) {
    this.ports = ports;
  }

  /** What the caller asks for. */
  record Command(String message) {}

  /** The answer. */
  public record Result(DeniedCall decodedDiagnosticMessage) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    return new Command(
        in.text("EncodedDiagnosticMessage")
            .orElseThrow(() -> FaultCode.PARAMETER_MISSING.fault("EncodedDiagnosticMessage")));
  }

  @Override
  public Result handle(Command command, Call call) {
    return switch (ports.diagnostics().open(command.message())) {
      case Diagnostics.Readable(DeniedCall denied) when isOwn(denied, call) -> new Result(denied);
      case Diagnostics.Expired _ -> throw FaultCode.DIAGNOSTIC_MESSAGE_EXPIRED.fault();
      case Diagnostics.Readable _, Diagnostics.Unreadable _ ->
          throw FaultCode.DIAGNOSTIC_MESSAGE_MISSING.fault();
    };
  }

  private static boolean isOwn(DeniedCall denied, Call call) {
    return denied.authPrincipal().authPrincipalOwnerId().equals(call.account().value());
  }
}
