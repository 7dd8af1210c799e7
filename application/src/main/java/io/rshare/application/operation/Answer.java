package io.rshare.application.operation;

import static io.rshare.application.Parameter.text;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.invitation.Invitation;
import java.util.regex.Pattern;

/**
 * An invitation that its receiver is about to answer.
 *
 * @param share the share it leads into
 * @param invitation the invitation
 */
record Answer(ClaimedShare share, Invitation invitation) {
  private static final Pattern FORM = Pattern.compile("i-[0-9A-Za-z]{1,60}");

  /** What the receiver asks for. */
  record Command(String id) {}

  /** What both answers have in common. */
  static OperationSpec<Command> spec(String operation) {
    return OperationSpec.<Command>writing(operation, AccessLevel.UPDATE, OperationSpec.USUAL_RATE)
        .takes(text("ResourceShareInvitationId").required().says("Id of the invitation."))
        .faults(
            FaultCode.INVITATION_ID_MISSING,
            FaultCode.INVITATION_ID_INVALID,
            FaultCode.INVITATION_MISSING,
            FaultCode.INVITATION_EXPIRED,
            FaultCode.INVITATION_REJECTED,
            FaultCode.INVITATION_ACCEPTED);
  }

  static Command bind(Parameters in) {
    String id =
        in.text("ResourceShareInvitationId").orElseThrow(FaultCode.INVITATION_ID_MISSING::fault);
    if (!isId(id)) {
      throw FaultCode.INVITATION_ID_INVALID.fault();
    }
    return new Command(id);
  }

  static boolean isId(String text) {
    return FORM.matcher(text).matches();
  }

  /** The invitation that {@code command} names, addressed to the caller. */
  static Answer to(Command command, Ports ports, Call call) {
    String id = command.id();
    return ports
        .shares()
        .shareOf(id)
        .flatMap(share -> ClaimedShare.any(ports, share, call))
        .flatMap(
            share ->
                share.contents().invitations().stream()
                    .filter(i -> i.id().equals(id) && i.receiver().equals(call.account()))
                    .findFirst()
                    .map(invitation -> new Answer(share, invitation)))
        .orElseThrow(FaultCode.INVITATION_MISSING::fault);
  }
}
