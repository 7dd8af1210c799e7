package io.rshare.authz;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.DiagnosticMessages.Expired;
import io.rshare.authz.DiagnosticMessages.Readable;
import io.rshare.authz.DiagnosticMessages.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticMessagesTest {
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private final DiagnosticMessages messages = new DiagnosticMessages(new byte[32], () -> now);

  @Test
  void opensWhatItSealed() {
    assertThat(messages.open(messages.seal("{\"a\":\"é\"}")))
        .isEqualTo(new Readable("{\"a\":\"é\"}"));
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(messages.seal("{}")).isNotEqualTo(messages.seal("{}"));
  }

  @Test
  void lapsesAfterADay() {
    String message = messages.seal("{}");

    now = now.plus(Duration.ofHours(24)).minusSeconds(1);
    assertThat(messages.open(message)).isEqualTo(new Readable("{}"));
    now = now.plusSeconds(1);
    assertThat(messages.open(message)).isEqualTo(new Expired());
  }

  @Test
  void noticesEveryChangedByte() {
    byte[] message = Base64.getDecoder().decode(messages.seal("{}"));
    for (int i = 0; i < message.length; i++) {
      byte[] changed = message.clone();
      changed[i] ^= 1;
      assertThat(messages.open(Base64.getEncoder().encodeToString(changed)))
          .as("byte " + i)
          .isEqualTo(new Unreadable());
    }
  }

  @Test
  void anotherKeyOpensNothing() {
    byte[] other = new byte[32];
    other[0] = 1;

    assertThat(new DiagnosticMessages(other, () -> now).open(messages.seal("{}")))
        .isEqualTo(new Unreadable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AQ", "AQ==", "not base64!", "AQAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void readsNothingIntoWhatIsNoMessage(String text) {
    assertThat(messages.open(text)).isEqualTo(new Unreadable());
  }
}
