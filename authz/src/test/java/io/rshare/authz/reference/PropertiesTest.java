package io.rshare.authz.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.parse.JsonText;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.pattern.Glob;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.PolicyDocument;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold for any policies and requests. {@code -Drshare.seed=...} replays a run. */
class PropertiesTest {
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final int SETS = 4_000;
  private static final int REQUESTS = 10;

  /** Looks at one generated question. */
  private interface Property {
    void check(Case question);
  }

  @Test
  void orderOfPoliciesAndStatementsDoesNotCount() {
    forAll(
        question -> {
          List<PolicySource> shuffled = new ArrayList<>();
          for (PolicySource policy : question.layers().account()) {
            List<Statement> statements = new ArrayList<>(policy.document().statements());
            Collections.shuffle(statements, new Random(SEED));
            shuffled.add(new PolicySource(policy.origin(), PolicyDocument.of(statements)));
          }
          Collections.shuffle(shuffled, new Random(SEED));
          assertThat(kind(withAccount(question, shuffled))).isEqualTo(kind(question));
        });
  }

  @Test
  void sayingItTwiceChangesNothing() {
    forAll(
        question -> {
          List<PolicySource> twice = new ArrayList<>(question.layers().account());
          twice.addAll(question.layers().account());
          assertThat(decide(withAccount(question, twice))).isEqualTo(decide(question));
        });
  }

  @Test
  void nothingIsAllowedWithoutAnAllow() {
    forAll(
        question -> {
          Case bare = question.with(Layers.identity(List.<PolicySource>of()));
          assertThat(decide(bare)).isInstanceOf(Decision.ImplicitlyDenied.class);
        });
  }

  @Test
  void anotherDenyNeverWidensAndAnotherAllowNeverNarrows() {
    SplittableRandom random = new SplittableRandom(SEED);
    forAll(
        question -> {
          List<PolicySource> more = new ArrayList<>(question.layers().account());
          PolicySource extra = new Generator(random.nextLong()).layers().account().getFirst();
          Statement added = extra.document().statements().getFirst();
          more.add(new PolicySource(PolicyOrigin.custom("new"), PolicyDocument.of(List.of(added))));
          boolean before = decide(question).allowed();
          boolean after = decide(withAccount(question, more)).allowed();
          if (added.effect() == Effect.DENY) {
            assertThat(after && !before).as("%s", question).isFalse();
          } else {
            assertThat(before && !after).as("%s", question).isFalse();
          }
        });
  }

  @Test
  void readingWhatWasWrittenGivesTheSameDocument() {
    PolicyParser parser = new PolicyParser(PolicySwitches.DEFAULTS.withNotResource(true));
    List<PolicyDocument> sound = new ArrayList<>();
    forAll(
        question -> {
          for (PolicySource policy : question.layers().account()) {
            String text = JsonText.of(policy.document());
            if (parser.parse(text, PolicyKind.IDENTITY)
                instanceof ParsedPolicy.Sound(PolicyDocument read, var findings)) {
              sound.add(read);
              assertThat(JsonText.of(read)).isEqualTo(text);
              assertThat(parser.parse(JsonText.of(read), PolicyKind.IDENTITY))
                  .isEqualTo(new ParsedPolicy.Sound(read, findings));
              assertThat(read.statements()).noneMatch(s -> s.at().equals(Location.UNKNOWN));
            }
          }
        });
    assertThat(sound).as("documents that were sound").hasSizeGreaterThan(SETS / 20);
  }

  @Test
  void globsAgreeWithRegularExpressions() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 300_000; i++) {
      String pattern = letters(random, "ab*?*.\ud83d\ude00\u00e9", 8);
      String text = letters(random, "ab.\ud83d\ude00\u00e9", 10);
      assertThat(Glob.of(pattern).matches(text))
          .as("'%s' against '%s', seed %d", pattern, text, SEED)
          .isEqualTo(regex(pattern).matcher(text).matches());
    }
  }

  private static String letters(SplittableRandom random, String alphabet, int atMost) {
    int[] characters = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(atMost + 1); length > 0; length--) {
      text.appendCodePoint(characters[random.nextInt(characters.length)]);
    }
    return text.toString();
  }

  private static Pattern regex(String glob) {
    return Pattern.compile(
        glob.codePoints()
            .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
            .collect(Collectors.joining()));
  }

  private static void forAll(Property property) {
    System.out.println("properties: rshare.seed=" + SEED);
    for (int i = 0; i < SETS; i++) {
      Generator generator = new Generator(SEED + i * 0x9E3779B97F4A7C15L);
      PolicySwitches switches = generator.switches();
      Layers<List<PolicySource>> layers = generator.layers();
      for (int j = 0; j < REQUESTS; j++) {
        property.check(generator.question(layers, switches));
      }
    }
  }

  private static Decision decide(Case question) {
    return CompiledEngine.compile(question.layers(), question.switches())
        .evaluate(question.request());
  }

  private static String kind(Case question) {
    return switch (decide(question)) {
      case Decision.Allowed unused -> "allowed";
      case Decision.ExplicitlyDenied denied -> "denied by " + denied.layer();
      case Decision.ImplicitlyDenied denied -> "not allowed by " + denied.layer();
    };
  }

  private static Case withAccount(Case question, List<PolicySource> account) {
    Layers<List<PolicySource>> it = question.layers();
    return question.with(
        new Layers<>(
            it.caller(),
            it.control(),
            it.session(),
            account,
            it.group(),
            it.trust(),
            it.trustAlone()));
  }
}
