package io.rshare.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PolicyCommandTest {
  private static final String NEWLINE = System.lineSeparator();
  private static final String CREATE = "resourcesharing:CreateResourceShare";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path scratch = Path.of("replaced");

  private int run(String... args) {
    return new CommandLine(new PolicyCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private static String file(String name) {
    try {
      var found = PolicyCommandTest.class.getResource("/policies/" + name);
      if (found == null) {
        throw new IllegalArgumentException(name);
      }
      return Path.of(found.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void validateSaysNothingOfASoundPolicy() {
    assertThat(run("validate", file("share-vswitches.json"))).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void validateNamesEveryProblemWithFileLineAndPointer() {
    assertThat(run("validate", file("broken.json"))).isEqualTo(1);
    assertThat(out.toString().lines())
        .allMatch(line -> line.startsWith(file("broken.json") + ":"))
        .anyMatch(line -> line.contains(":2:") && line.endsWith("at /Version"))
        .anyMatch(line -> line.contains(":4:") && line.endsWith("at /Statement/0/Effect"))
        .anyMatch(line -> line.endsWith("at /Statement/0/Resources"))
        .anyMatch(line -> line.endsWith("at /Statement/0/Action"));
  }

  @Test
  void validateWritesJson() {
    assertThat(run("validate", "--json", file("broken.json"))).isEqualTo(1);
    assertThat(out.toString()).contains("\"sound\":false", "\"pointer\":\"/Version\"");
  }

  @Test
  void fileThatIsNotThereIsAProblemOfItsOwn() {
    assertThat(run("validate", "nowhere.json")).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("nowhere.json: There is no such file." + NEWLINE);
  }

  @Test
  void filesThatAreNoTextSaySo() throws Exception {
    Path wide = Files.writeString(scratch.resolve("wide.json"), "{}", StandardCharsets.UTF_16);
    Path latin = Files.write(scratch.resolve("latin.json"), new byte[] {'"', (byte) 0xe4, '"'});
    Path marked = Files.writeString(scratch.resolve("marked.json"), "\ufeff{}");

    assertThat(run("validate", wide.toString(), latin.toString(), scratch.toString())).isEqualTo(2);
    assertThat(run("validate", marked.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains(wide + ": The file is in UTF-16; save it as UTF-8.")
        .contains(latin + ": The file is not in UTF-8; save it as UTF-8.")
        .contains(scratch + ": This is a folder; name a file.");
    assertThat(out.toString()).contains("byte order mark");
  }

  @Test
  void aDashReadsStandardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("{\"Version\":\"2\"}".getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("validate", "-")).isEqualTo(1);
    } finally {
      System.setIn(before);
    }
    assertThat(out.toString()).contains("-:1:12: Error: Invalid version:");
  }

  @ParameterizedTest
  @CsvSource({
    "resourcesharing:*, *",
    "not an action, *",
    "ecs:Start, arn:aws:ec2:x:1:instance/i",
    "ecs:Start, acs:ecs:cn-hangzhou",
    "ecs:Start, acs::a:b:c",
  })
  void simulateAndExplainRefuseWhatNobodyCouldAsk(String action, String resource) {
    for (String command : List.of("simulate", "explain")) {
      assertThat(run(command, "--action", action, "--resource", resource)).isEqualTo(2);
    }
    assertThat(err.toString()).contains(" must ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void contextValuesMayHoldABar() throws Exception {
    Path policy =
        Files.writeString(
            scratch.resolve("bar.json"),
            """
            {"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*",
             "Condition":{"StringEquals":{"x:Key":["a|b","c\\\\d"]}}}]}
            """);

    assertThat(bar(policy, "a\\|b")).isZero();
    assertThat(bar(policy, "c\\d")).isZero();
    assertThat(bar(policy, "other|a\\|b")).isZero();
    assertThat(bar(policy, "a|b")).isEqualTo(1);
  }

  private int bar(Path policy, String value) {
    return run(
        "simulate",
        "--policy",
        policy.toString(),
        "--action",
        CREATE,
        "--context",
        "x:Key=" + value);
  }

  @Test
  void simulateDecidesAndNamesMissingKeys() {
    List<String> args =
        new ArrayList<>(
            List.of("simulate", "--policy", file("share-vswitches.json"), "--action", CREATE));
    assertThat(run(args.toArray(String[]::new))).isEqualTo(1);
    assertThat(out.toString())
        .contains("ImplicitDeny")
        .contains("keys missing in the request: resourcesharing:RequestedResourceType");

    args.addAll(List.of("--context", "resourcesharing:RequestedResourceType=VSwitch"));
    assertThat(run(args.toArray(String[]::new))).isZero();
  }

  @Test
  void simulateWalksControlPoliciesAndSession() {
    assertThat(
            run(
                "simulate",
                "--policy",
                file("wide.json"),
                "--control",
                file("wide.json"),
                "--control",
                file("share-vswitches.json"),
                "--action",
                CREATE,
                "--json"))
        .isEqualTo(1);
    assertThat(out.toString()).contains("\"layer\":\"ControlPolicy\"");

    assertThat(
            run(
                "simulate",
                "--policy",
                file("wide.json"),
                "--session",
                file("share-vswitches.json"),
                "--action",
                CREATE))
        .isEqualTo(1);
    assertThat(out.toString()).contains("SessionPolicy");
  }

  @Test
  void explainSaysWhichClauseFailedAndWhatWasCompared() {
    assertThat(
            run(
                "explain",
                "--policy",
                file("share-vswitches.json"),
                "--action",
                CREATE,
                "--context",
                "resourcesharing:RequestedResourceType=Image"))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("StringEquals resourcesharing:RequestedResourceType [VSwitch]", "Image");
  }

  @Test
  void contextOutOfFormIsAProblemOfItsOwn() {
    assertThat(run("simulate", "--action", CREATE, "--context", "nonsense")).isEqualTo(2);
  }

  @Test
  void testPrintsTheTallyOfTheVectors() {
    assertThat(run("test", file("policy-vectors.json"))).isZero();
    assertThat(out.toString()).contains("165 of 165 passed");
  }

  @Test
  void testFailsWhereADecisionDiffersAndWritesJunit() throws Exception {
    Path report = scratch.resolve("junit.xml");

    assertThat(run("test", "--junit", report.toString(), file("suite.yaml"))).isEqualTo(1);

    assertThat(out.toString()).contains("FAILED an image, wrongly expected", "1 of 2 passed");
    assertThat(Files.readString(report)).contains("tests=\"2\"", "failures=\"1\"", "<failure");
  }

  @Test
  void testTellsWhatASuiteCannotBe() throws Exception {
    Path suite = Files.writeString(scratch.resolve("bad.yaml"), "requests: 7\n");

    assertThat(run("test", suite.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("bad.yaml:1:");
  }

  @Test
  void lintWarnsOfGrantsWiderThanTheyLook() {
    assertThat(run("lint", file("wide.json"))).isEqualTo(1);
    assertThat(out.toString()).contains("NotAction");
  }
}
