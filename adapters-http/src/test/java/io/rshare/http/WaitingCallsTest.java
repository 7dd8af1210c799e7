package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

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
      Wire.Response response = server.exchange(SignedCall.rpc(server.world.now).bytes());
      assertThat(response.status()).isEqualTo(503);
      assertThat(response.body()).contains("ServiceUnavailable");
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
