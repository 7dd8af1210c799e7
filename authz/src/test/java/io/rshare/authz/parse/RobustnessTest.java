package io.rshare.authz.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.pattern.Glob;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicySwitches;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No input makes parser or engine throw, hang or take more than its size is worth. */
@Timeout(120)
class RobustnessTest {
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final int LIMIT = PolicyParser.VALIDATOR_LIMIT;
  private static final PolicyParser PARSER = new PolicyParser(PolicySwitches.DEFAULTS);
  private static final String SEED_DOCUMENT =
      """
      {"Version":"1","Statement":[{"Sid":"s","Effect":"Allow","Action":["ecs:St*","*"],
       "Resource":["acs:ecs:cn-?:1:inst/*"],"Condition":{"IpAddress":{"acs:SourceIp":"10.0.0.0/8"},
       "DateLessThan":{"acs:CurrentTime":"2030-01-01T00:00:00+08:00"},"Bool":{"a:b":"true"},
       "NumericEquals":{"x:N":["1.5","-2"]},"StringNotLike":{"x:S":["a*b?",""]}}},
       {"Effect":"Deny","NotAction":"ram:*","Resource":"*"}]}
      """;
  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "1e9999",
    "\u0000",
    "\ud800",
    "*",
    "?",
    "::",
    "\"Action\"",
    "\"Condition\"",
    "\"Null\"",
    "-",
    "İ",
    "\\u0000",
    "99999999999999999999"
  };

  @Test
  void survivesDamagedDocuments() {
    System.out.println("robustness: rshare.seed=" + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    int sound = 0;
    for (int i = 0; i < 60_000; i++) {
      String text = damaged(random);
      for (PolicyKind kind : PolicyKind.values()) {
        ParsedPolicy parsed = PARSER.parse(text, kind);
        if (parsed instanceof ParsedPolicy.Sound(var document, var unused)) {
          sound++;
          CompiledEngine.compile(
                  Layers.identity(List.of(new PolicySource(PolicyOrigin.custom("p"), document))),
                  PolicySwitches.DEFAULTS)
              .evaluate(strange(random));
        } else {
          assertThat(parsed.findings()).as("%s", text).isNotEmpty();
        }
      }
    }
    assertThat(sound).isPositive();
  }

  static Stream<String> hugeDocuments() {
    String statement = "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"},";
    String key = "k".repeat(LIMIT / 2);
    return Stream.of(
        "[".repeat(LIMIT),
        "{\"a\":".repeat(LIMIT / 5),
        "\"" + "a".repeat(LIMIT - 2) + "\"",
        "9".repeat(LIMIT),
        "{\"Version\":\"1\",\"Statement\":["
            + statement.repeat(LIMIT / statement.length() - 1)
            + "]}",
        withStatement("\"Action\":[" + "\"x\",".repeat(LIMIT / 5) + "\"x\"]"),
        withStatement("\"Action\":\"" + "*a".repeat(LIMIT / 3) + ":b\""),
        withStatement(
            "\"Condition\":{\"Bool\":{\"" + key + "\":[" + "1,".repeat(LIMIT / 5) + "1]}}"),
        withStatement("\"" + "/~".repeat(LIMIT / 5) + "\":1"),
        withStatement("\"a\":1,".repeat(LIMIT / 8) + "\"a\":1"),
        withStatement(
            "\"Condition\":{\"NumericEquals\":{\"a:b\":\"" + "9".repeat(LIMIT / 2) + "\"}}"));
  }

  @ParameterizedTest
  @MethodSource("hugeDocuments")
  void takesTimeInProportionToTheDocument(String text) {
    assertThat(text.length()).isLessThan(2 * LIMIT);
    assertThat(Duration.ofNanos(nanos(() -> PARSER.parse(text, PolicyKind.IDENTITY, LIMIT))))
        .isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void starsDoNotMultiply() {
    String text = "a".repeat(100_000);
    String stars = "*a".repeat(3_000) + "*b";

    assertThat(Duration.ofNanos(nanos(() -> Glob.of(stars).matches(text))))
        .isLessThan(Duration.ofSeconds(1));
    assertThat(Glob.of("*a*a*a*b").matches(text)).isFalse();
    assertThat(Glob.of("*a*a*a*b").matches(text + "b")).isTrue();
  }

  @Test
  void answersStrangeRequests() {
    SplittableRandom random = new SplittableRandom(SEED);
    ParsedPolicy parsed = PARSER.parse(SEED_DOCUMENT, PolicyKind.IDENTITY);
    assertThat(parsed).isInstanceOf(ParsedPolicy.Sound.class);
    PolicySource source =
        new PolicySource(PolicyOrigin.custom("p"), ((ParsedPolicy.Sound) parsed).document());
    CompiledEngine engine =
        CompiledEngine.compile(Layers.identity(List.of(source)), PolicySwitches.DEFAULTS);
    for (int i = 0; i < 100_000; i++) {
      AccessRequest request = strange(random);
      assertThatCode(() -> engine.evaluate(request)).doesNotThrowAnyException();
    }
  }

  private static String withStatement(String member) {
    return "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\"," + member + "}]}";
  }

  /** Time on the processor: a busy machine must not make a test fail. */
  private static long nanos(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return threads.getCurrentThreadCpuTime() - start;
  }

  private static String damaged(SplittableRandom random) {
    StringBuilder text = new StringBuilder(SEED_DOCUMENT);
    for (int cuts = random.nextInt(4); cuts > 0; cuts--) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(4));
      text.replace(from, to, random.nextBoolean() ? "" : TOKENS[random.nextInt(TOKENS.length)]);
    }
    return text.toString();
  }

  private static AccessRequest strange(SplittableRandom random) {
    RequestContext context =
        RequestContext.of(
            Map.of(
                "acs:SourceIp",
                List.of(junk(random), "10.0.0.1"),
                "acs:CurrentTime",
                List.of(junk(random)),
                "x:N",
                List.of(junk(random)),
                junk(random),
                List.of(junk(random))));
    return new AccessRequest(
        random.nextBoolean() ? "ecs:Start" : junk(random),
        random.nextBoolean() ? "acs:ecs:cn-a:1:inst/x" : junk(random),
        context);
  }

  private static String junk(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(6); parts > 0; parts--) {
      text.append(
          random.nextBoolean()
              ? TOKENS[random.nextInt(TOKENS.length)]
              : String.valueOf((char) random.nextInt(0x10000)));
    }
    return text.toString();
  }
}
