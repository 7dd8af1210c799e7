package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that no worker has had time for. */
class WaitingCallsTest {
  private record Nothing() {}

  @Test
  void refusesACallThatWaitedTooLongForAWorker() throws Exception {
    try (TestServer server = TestServer.start("rshare.http.max-wait", "0s")) {
      server.world.keys.add(SignedCall.KEY);
      server.world.operations = request -> new Nothing();
      byte[] call = SignedCall.rpc(server.world.now).bytes();
      // The very same request may come again: it was not answered, so its nonce does not count.
      for (int i = 0; i < 2; i++) {
        Wire.Response response = server.exchange(call);
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.body()).contains("ServiceUnavailable");
      }
    }
  }

  @Test
  void oneWorkerAnswersEveryCallInTurn() throws Exception {
    try (TestServer server = TestServer.start("rshare.http.workers", 1)) {
      server.world.keys.add(SignedCall.KEY);
      server.world.operations = request -> new Nothing();
      for (SignedCall call :
          List.of(SignedCall.rpc(server.world.now), SignedCall.rpc(server.world.now))) {
        server.assertAnswered(call);
      }
    }
  }
}
