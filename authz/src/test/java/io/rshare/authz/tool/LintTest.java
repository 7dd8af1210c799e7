package io.rshare.authz.tool;

import static io.rshare.authz.evaluate.Policies.source;
import static io.rshare.authz.evaluate.Policies.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.pattern.Glob;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the linter notices, and what it leaves alone. */
class LintTest {
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'Effect':'Allow','NotAction':'ram:*','Resource':'*'} | ALLOW_NOT_ACTION",
        "{'Effect':'Allow','Action':'*','Resource':'*'} | EVERYTHING_ALLOWED",
        "{'Effect':'Deny','Action':'resource*:List*','Resource':'*'} | WILDCARD_SERVICE",
        "{'Effect':'Allow','Action':'ecs:*','Resource':'acs:ecs:*:*:instance/i-1*'} | OPEN_ENDED_NAME",
        "{'Effect':'Allow','Action':'ecs:*','Resource':'*','Condition':"
            + "{'StringEquals':{'a:b':'x*'}}} | LITERAL_WILDCARD",
        "{'Effect':'Allow','Action':'ecs:*','Resource':'*','Condition':"
            + "{'IpAddress':{'acs:SourceIp':'0.0.0.0/0'}}} | UNRESTRICTED_ADDRESS",
        "{'Effect':'Allow','Action':'resourcesharing:CreateResourceShare','Resource':"
            + "'acs:resourcesharing:*:*:resourceshare/*'} | RESOURCE_NOT_ASKED",
        "{'Effect':'Deny','Action':'resourcesharing:ListResourceShares','Resource':'*','Condition':"
            + "{'StringEquals':{'resourcesharing:Target':'1'}}} | DENY_NEVER_BITES",
        "{'Effect':'Deny','Action':'resourcesharing:UpdateResourceShare','Resource':'*','Condition':"
            + "{'StringNotEquals':{'resourcesharing:RequestedResourceType':'Image'}}}"
            + " | DENY_ALWAYS_BITES",
        "{'Effect':'Allow','Action':'resourcesharing:List*','Resource':'*','Condition':"
            + "{'StringEquals':{'resourcesharing:Target':'1'}}} | ALLOW_NEVER_GRANTS",
        "{'Effect':'Deny','Action':'ecs:*','Resource':'*','Condition':"
            + "{'Bool':{'acs:MFAPresent':'false'}}} | KEY_OFTEN_ABSENT",
        "{'Effect':'Allow','Action':'oss:*','Resource':'acs:oss:my-bucket'} | NEVER_MATCHES",
        "{'Effect':'Allow','Action':'oss:*','Resource':'*','Condition':"
            + "{'StringEquals':{'SourceIp':'x'}}} | NEVER_MATCHES",
        "{'Effect':'Allow','Action':'oss:*','Resource':'*','Condition':"
            + "{'ForAllValues:StringEquals':{'a:b':'x'}}} | HELD_BY_NOTHING",
      })
  void noticesStatementsThatDoNotDoWhatTheySeemTo(String statement, LintRule rule) {
    assertThat(rules(statement)).containsExactly(rule);
  }

  @Test
  void noticesWhatOtherStatementsLeaveNothingToDo() {
    String statements =
        statement("Allow", "ecs:Start*", "")
            + ","
            + statement("Allow", "ecs:StartInstance", "")
            + ","
            + statement("Allow", "ram:Get*", "")
            + ","
            + statement("Deny", "ram:*", "");

    assertThat(Lint.check(List.of(source("p", statements))))
        .extracting(finding -> finding.rule() + " " + finding.statement())
        .containsExactly("REDUNDANT p#1", "UNREACHABLE p#2");
  }

  @Test
  void callsOnlyOneOfTwoEqualStatementsRedundant() {
    String twice = statement("Deny", "ecs:Start*", "") + "," + statement("Deny", "ecs:Start*", "");

    assertThat(Lint.check(List.of(source("p", twice))))
        .extracting(finding -> finding.statement().toString())
        .containsExactly("p#1");
  }

  @Test
  void leavesOrdinaryStatementsAlone() {
    assertThat(
            rules(
                statement(
                    "Deny",
                    "resourcesharing:CreateResourceShare",
                    ",'Condition':{'StringNotLike':{'resourcesharing:Target':'rd-1/r-1/*'}}")))
        .isEmpty();
    assertThat(rules(statement("Allow", "resourcesharing:List*", ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "*, anything*, true",
    "ecs:*, ecs:Start?, true",
    "ecs:Sta?t, ecs:Start, true",
    "ecs:Sta?t, ecs:Sta*t, false",
    "ecs:S*t, ecs:S*, false",
    "ecs:*a*, ecs:*ab*c, true",
    "ecs:Start, ecs:Start*, false",
  })
  void knowsWhichPatternCoversWhich(String wide, String narrow, boolean covers) {
    assertThat(Cover.pattern(wide, narrow)).isEqualTo(covers);
  }

  @Test
  void neverCallsCoveredWhatIsNot() {
    SplittableRandom random = new SplittableRandom(SEED);
    int covered = 0;
    for (int i = 0; i < 200_000; i++) {
      String wide = letters(random, "ab*?", 5);
      String narrow = letters(random, "ab*?", 5);
      String text = letters(random, "ab", 5);
      if (Cover.pattern(wide, narrow) && Glob.of(narrow).matches(text)) {
        covered++;
        assertThat(Glob.of(wide).matches(text)).as("%s %s %s", wide, narrow, text).isTrue();
      }
    }
    assertThat(covered).isPositive();
  }

  private static String letters(SplittableRandom random, String alphabet, int atMost) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(atMost + 1); length > 0; length--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static List<LintRule> rules(String statement) {
    return Lint.check(List.of(source("p", statement))).stream().map(LintFinding::rule).toList();
  }
}
