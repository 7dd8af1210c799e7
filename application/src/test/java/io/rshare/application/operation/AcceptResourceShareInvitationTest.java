package io.rshare.application.operation;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rshare.application.TestApplication;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.invitation.InvitationStatus;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.testkit.SampleWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptResourceShareInvitationTest {
  private final TestApplication app = new TestApplication();

  private ShareContents stored() {
    return app.store.storedShares().getLast();
  }

  private void accept(String invitation) {
    app.call(
        SampleWorld.rootKey(OUTSIDER),
        "AcceptResourceShareInvitation",
        "ResourceShareInvitationId",
        invitation);
  }

  @Test
  void letsNobodyIntoAShareThatIsClosedToAccountsOutside() {
    app.call(
        SampleWorld.rootKey(MANAGEMENT),
        "CreateResourceShare",
        "ResourceShareName",
        "closed",
        "AllowExternalTargets",
        "true",
        "Targets.1",
        OUTSIDER.value());
    ShareContents open = stored();
    String invitation = open.invitations().getFirst().id();
    ResourceShare share = open.share();
    ShareContents closed =
        open.with(share.renamed(share.name(), false, TestApplication.NOW))
            .with(open.invitations().getFirst().acceptFailed(List.of()));
    app.store
        .unitOfWork()
        .write(
            () -> {
              ShareContents claimed = app.store.resourceShares().claim(share.id()).orElseThrow();
              app.store.resourceShares().change(claimed, closed);
              return claimed;
            });

    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> accept(invitation))
        .extracting(Fault::code)
        .isEqualTo(FaultCode.INVITATION_MISSING);

    assertThat(stored().invitations().getFirst().status())
        .isEqualTo(InvitationStatus.ACCEPT_FAILED);
  }
}
