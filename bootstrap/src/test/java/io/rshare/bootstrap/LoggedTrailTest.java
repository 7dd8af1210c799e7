package io.rshare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Caller;
import io.rshare.application.Origin;
import io.rshare.application.Product;
import io.rshare.application.audit.AuditEvent;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoggedTrailTest {
  @Test
  void noTextOfACallerPassesForAnotherField() {
    var event =
        new AuditEvent(
            Product.RESOURCE_SHARING,
            "CreateResourceShare",
            true,
            "REQUEST",
            Instant.EPOCH,
            "cn-hangzhou",
            new Caller(new Principal.AccountRoot(new AccountId("1000000000000001")), "K"),
            new Origin("192.0.2.1", false, "me\" errorCode=\"\"\n{\"x\":1}"),
            List.of(),
            Optional.of(FaultCode.NO_PERMISSION.fault()));

    assertThat(LoggedTrail.line(event))
        .contains("\"userAgent\":\"me\\\" errorCode=\\\"\\\"\\n{\\\"x\\\":1}\"")
        .endsWith("\"errorCode\":\"NoPermission\"}")
        .doesNotContain("\n");
  }
}
