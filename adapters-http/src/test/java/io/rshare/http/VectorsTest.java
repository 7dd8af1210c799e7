package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rshare.application.SignatureNonce;
import io.rshare.domain.fault.Fault;
import io.rshare.http.signature.SignatureVerifier;
import io.rshare.http.signature.UsedNonces;
import io.rshare.http.signature.Verified;
import io.rshare.http.wire.StreamingJsonText;
import java.io.IOException;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests of real clients, good and tampered with, at the verifier. */
class VectorsTest {
  static Stream<Vector> vectors() throws IOException {
    return Vector.all();
  }

  @Test
  void allVectorsAreHere() throws IOException {
    assertThat(Vector.all()).hasSize(97);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void verifiesOrAnswersTheExpectedError(Vector vector) {
    if (vector.expectedError().isPresent()) {
      assertThatExceptionOfType(Fault.class)
          .isThrownBy(() -> verify(vector))
          .satisfies(
              fault -> {
                assertThat(fault.wireCode()).isEqualTo(vector.expectedError().get());
                assertThat(FaultStatus.of(fault.code())).isEqualTo(status(vector));
              });
    } else {
      Verified verified = verify(vector);
      assertThat(verified.action()).isEqualTo(vector.text("action"));
      assertThat(verified.version()).isEqualTo("2020-01-10");
      assertThat(verified.caller().principal()).isEqualTo(Vector.CALLER);
      assertThat(verified.parameters().values()).isNotEmpty();
    }
  }

  private static int status(Vector vector) {
    return vector.fields().get("expectedStatus") instanceof Number status ? status.intValue() : 400;
  }

  private static Verified verify(Vector vector) {
    InstantSource clock = InstantSource.fixed(vector.serverTime());
    var nonces = new UsedNonces(100, clock);
    vector
        .noncesAlreadySeen()
        .forEach(
            pair -> nonces.use(new SignatureNonce(pair.get(0), pair.get(1), vector.serverTime())));
    var verifier =
        new SignatureVerifier(vector.keys().asAccessKeys(), new StreamingJsonText(), clock);
    Verified verified = verifier.verify(vector.request());
    nonces.use(verified.nonce());
    return verified;
  }
}
