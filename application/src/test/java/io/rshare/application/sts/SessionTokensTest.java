package io.rshare.application.sts;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SampleWorld;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokensTest {
  private static final Instant END = Instant.parse("2026-11-22T11:00:00Z");

  private final SessionTokens tokens = new SessionTokens(purpose -> new byte[32]);
  private final RoleSession session = session(Optional.of("{\"Version\":\"1\"}"));

  private RoleSession session(Optional<String> policy) {
    return tokens.start(SampleWorld.deployer(), "alice", policy, END);
  }

  @Test
  void tellTheWholeSession() {
    assertThat(tokens.open(tokens.seal(session))).contains(session);
    RoleSession plain = session(Optional.empty());
    assertThat(tokens.open(tokens.seal(plain))).contains(plain);
  }

  @Test
  void areOfAnyNodeWithTheKeyAndOfNoOtherStore() {
    String token = tokens.seal(session);

    assertThat(new SessionTokens(purpose -> new byte[32]).open(token)).contains(session);
    byte[] other = new byte[32];
    other[31] = 1;
    assertThat(new SessionTokens(purpose -> other).open(token)).isEmpty();
  }

  @Test
  void noticeEveryChangedByteAndEveryCut() {
    byte[] token = Base64.getDecoder().decode(tokens.seal(session));
    for (int i = 0; i < token.length; i++) {
      byte[] changed = token.clone();
      changed[i] ^= 1;
      assertThat(tokens.open(text(changed))).as("byte " + i).isEmpty();
      assertThat(tokens.open(text(Arrays.copyOf(token, i)))).as("cut at " + i).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "token", "c3RzAQ==", "***", "\uD83D\uDE80", "a\u0000b"})
  void areNothingElse(String text) {
    assertThat(tokens.open(text)).isEmpty();
  }

  @Test
  void haveOneSpelling() {
    String token = tokens.seal(session(Optional.of("{ }")));
    for (String padded : new String[] {token + "=", token + " ", " " + token, token + "\n"}) {
      assertThat(tokens.open(padded)).isEmpty();
    }
    assertThat(tokens.open("A".repeat(10_000_000))).isEmpty();
  }

  @Test
  void stayShortWithTheLongestPolicy() {
    RoleSession longest = session(Optional.of("\u4e2d".repeat(2_048)));

    assertThat(tokens.seal(longest)).hasSizeLessThan(16_384);
    assertThat(tokens.open(tokens.seal(longest))).contains(longest);
  }

  @Test
  void giveEverySessionAKeyOfItsOwn() {
    Set<String> keys = new HashSet<>();
    Set<String> secrets = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      RoleSession one = session(Optional.empty());
      keys.add(one.accessKeyId());
      secrets.add(one.accessKeySecret());
    }

    assertThat(keys).hasSize(1_000).allMatch(id -> id.matches("STS\\.[A-Za-z0-9]{24}"));
    assertThat(secrets).hasSize(1_000).allMatch(secret -> secret.matches("[A-Za-z0-9]{44}"));
  }

  @Test
  void keepTheSecretOutOfLogs() {
    assertThat(session.toString()).doesNotContain(session.accessKeySecret());
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
