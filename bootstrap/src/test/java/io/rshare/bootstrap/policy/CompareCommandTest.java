package io.rshare.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code policy compare} and {@code policy check}. */
class CompareCommandTest {
  private static final String NEWLINE = System.lineSeparator();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path scratch = Path.of("replaced");
  private String readers = "";
  private String writers = "";

  @BeforeEach
  void writePolicies() {
    readers = file("readers", "{'Effect':'Allow','Action':'oss:Get*','Resource':'*'}");
    writers =
        file("writers", "{'Effect':'Allow','Action':['oss:Get*','oss:PutObject'],'Resource':'*'}");
  }

  private int run(String... args) {
    return new CommandLine(new PolicyCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private String file(String name, String statements) {
    String text = "{\"Version\":\"1\",\"Statement\":[" + statements.replace('\'', '"') + "]}";
    try {
      return Files.writeString(scratch.resolve(name + ".json"), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void compareTellsTheDifferenceAndARequestThatShowsIt() {
    assertThat(run("compare", readers, writers)).isEqualTo(1);
    assertThat(out.toString())
        .isEqualTo(
            writers
                + " grants more than "
                + readers
                + ".\nOnly "
                + writers
                + " allows this request:\n  --action oss:PutObject --resource '*'\n  "
                + readers
                + ": ImplicitDeny\n  "
                + writers
                + ": Allow by ["
                + writers
                + "#0]"
                + NEWLINE);
  }

  @Test
  void compareExitsWithZeroIfNothingDiffers() {
    assertThat(run("compare", readers + "," + writers, writers)).isZero();
    assertThat(out.toString()).contains(writers + " allows exactly what ");
  }

  @Test
  void compareWritesJsonThatBeginsWithTheAnswer() {
    assertThat(run("compare", "--json", writers, readers)).isEqualTo(1);
    assertThat(out.toString())
        .startsWith("{\"answer\":\"less\",\"reason\":null,\"more\":null,\"less\":{\"request\":");
  }

  @Test
  void compareSaysWhyItGivesUp() {
    String address =
        "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'IpAddress':{'acs:SourceIp':'10.0.0.0/8'}%s}}";
    String plain = file("plain", address.formatted(""));
    String mixed = file("mixed", address.formatted(",'StringNotLike':{'acs:SourceIp':'11.*'}"));

    assertThat(run("compare", plain, mixed)).isEqualTo(2);
    assertThat(run("compare", "--json", plain, mixed)).isEqualTo(2);
    String reason = "the key acs:SourceIp is compared as an address and as a text";
    assertThat(out.toString())
        .startsWith("Undecided: " + reason + ".")
        .contains("{\"answer\":null,\"reason\":\"" + reason + "\",\"more\":null,\"less\":null}");
  }

  @Test
  void controlPoliciesAndKeysNarrowWhatIsCompared() {
    String lists = file("lists", "{'Effect':'Allow','Action':'oss:Get*','Resource':'*'}");
    assertThat(run("compare", readers, writers, "--control", lists)).isZero();
    String either =
        file(
            "either",
            "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringEquals':{'k:a':'1'}}},"
                + "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringNotEquals':{'k:a':'1'}}}");
    String all = file("all", "{'Effect':'Allow','Action':'*','Resource':'*'}");
    assertThat(run("compare", all, either)).isEqualTo(1);
    assertThat(run("compare", all, either, "--single", "K:a")).isZero();
  }

  @Test
  void checkIsSilentIfTheRulesAreKept() {
    assertThat(
            run(
                "check",
                readers,
                "--never",
                "oss:Put*",
                "--never",
                "ram:*",
                "--no-new-access",
                writers))
        .isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void checkNamesEveryBrokenRuleAndARequestThatBreaksIt() {
    assertThat(
            run(
                "check",
                writers,
                "--never",
                "oss:Put*@acs:oss:*:*:secret/*",
                "--never",
                "oss:Delete*",
                "--no-new-access",
                readers))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains(
            writers
                + " breaks --never oss:Put*@acs:oss:*:*:secret/*, as it allows this request:\n"
                + "  --action oss:PutObject --resource acs:oss:::secret/",
            " breaks --no-new-access " + readers + ", as it allows this request:")
        .doesNotContain("oss:Delete*");
  }

  @Test
  void checkWritesJsonThatBeginsWithTheAnswer() {
    assertThat(run("check", "--json", writers, "--never", "ram:*", "--no-new-access", readers))
        .isEqualTo(1);
    assertThat(out.toString())
        .startsWith(
            "{\"answer\":\"broken\",\"rules\":[{\"rule\":\"--never ram:*\",\"answer\":\"kept\"},");
  }

  @Test
  void trustPolicyIsPublicIfItTrustsAnotherAccount() {
    String trust =
        file(
            "trust",
            "{'Effect':'Allow','Action':'sts:AssumeRole','Principal':{'Service':'ecs.aliyuncs.com',"
                + "'RAM':['acs:ram::1:root','acs:ram::2:user/a'],'Federated':'acs:ram::1:saml-provider/p'}}");
    String[] check = {"check", "--kind", "trust", trust, "--not-public", "--account", "1"};
    assertThat(run(check)).isEqualTo(1);
    assertThat(out.toString())
        .contains("--action sts:AssumeRole --resource '*', asked by acs:ram::2:user/a");
    String[] both = Arrays.copyOf(check, check.length + 2);
    both[check.length] = "--account";
    both[check.length + 1] = "2";
    assertThat(run(both)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ram", "", "ram:*@acs:ram:x", "ram:*@"})
  void ruleThatCouldNeverBeBrokenIsRefused(String rule) {
    assertThat(run("check", readers, "--never", rule)).isEqualTo(2);
    assertThat(err.toString()).contains(" must ");
  }

  @Test
  void checkWithoutARuleIsRefused() {
    assertThat(run("check", readers)).isEqualTo(2);
    assertThat(run("check", readers, "--not-public")).isEqualTo(2);
    assertThat(run("compare", readers, "nowhere.json")).isEqualTo(2);
    assertThat(err.toString())
        .contains("Name a rule", "add --kind trust", "nowhere.json: There is no such file.");
  }
}
