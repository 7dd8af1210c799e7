package io.rshare.bootstrap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.fault.FaultCode;
import io.rshare.http.FaultStatus;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The enum and the documented table say the same, both ways. */
class FaultCatalogueTest {
  @Test
  void codesStatusesAndMessagesAreTheDocumentedOnes() {
    List<String> documented =
        DocumentedFault.all().stream()
            .map(fault -> fault.status() + " " + fault.code() + " " + fault.message())
            .toList();
    List<String> coded =
        Arrays.stream(FaultCode.values())
            .map(code -> FaultStatus.ofRpc(code) + " " + code.wireCode() + " " + code.message())
            .toList();

    assertThat(coded).containsExactlyInAnyOrderElementsOf(documented);
  }
}
