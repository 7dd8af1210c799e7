package io.rshare.authz.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Suites are read, run and reported. */
class SuitesTest {
  private static final Path EXAMPLES = Path.of("../examples/suites");
  private static final Path VECTORS = Path.of("src/test/resources/vectors/policy-vectors.json");

  @TempDir private Path folder = Path.of("unset");

  @Test
  void runsTheVectorsOfTheSpecification() {
    SuiteReport report = SuiteRunner.run(readable(VECTORS));

    assertThat(report.allPassed()).as(SuiteText.of(report)).isTrue();
    assertThat(SuiteText.tally(report)).endsWith("policy-vectors.json: 165 of 165 passed");
  }

  @Test
  void runsTheSuiteThatShowsEveryLayer() throws IOException {
    Path file = EXAMPLES.resolve("layers.yaml");
    SuiteReport report = SuiteRunner.run(readable(file));

    assertThat(report.allPassed()).as(SuiteText.of(report)).isTrue();
    assertThat(Files.readString(Path.of("../docs/policy-engine.md")))
        .contains("```yaml examples/suites/layers.yaml\n" + Files.readString(file) + "```");
  }

  @Test
  void runsTheDecisionsFromTheField() {
    SuiteReport report = SuiteRunner.run(readable(VECTORS.resolveSibling("field-decisions.json")));

    assertThat(report.allPassed()).as(SuiteText.of(report)).isTrue();
    assertThat(SuiteText.tally(report)).endsWith("field-decisions.json: 63 of 63 passed");
  }

  @Test
  void runsTheWorkedExampleAndCountsStatements() {
    SuiteReport report = SuiteRunner.run(readable(EXAMPLES.resolve("team-folder.yaml")));

    assertThat(report.allPassed()).as(SuiteText.of(report)).isTrue();
    assertThat(SuiteText.tally(report))
        .endsWith("5 of 5 passed, 4 of 4 statements decided something");
  }

  @Test
  void tellsWhatFailedWhereAndWhy() throws IOException {
    Path file =
        write(
            """
            policies:
              reader: {Version: "1", Statement: [
                {Effect: Allow, Action: "ecs:Describe*", Resource: "*"},
                {Effect: Deny, Action: "ecs:*", Resource: "*",
                  Condition: {Bool: {"acs:MFAPresent": "false"}}}]}
            identity: reader
            requests:
              - note: may start
                action: ecs:Start
                expect: Allow
            """);

    SuiteReport report = SuiteRunner.run(readable(file));

    assertThat(SuiteText.of(report))
        .contains(
            file + ":8: FAILED may start",
            "expected Allow, got ImplicitDeny",
            "Allow reader#0: action ecs:Start is not in [ecs:Describe*]",
            "Deny reader#1: Bool acs:MFAPresent [false] fails for a request without the key",
            "keys the request lacks: acs:MFAPresent",
            "no request is decided by statement reader#0",
            "0 of 1 passed, 0 of 2 statements decided something");
  }

  @Test
  void pointsAtFileAndLineOfEveryProblem() throws IOException {
    Path file =
        write(
            """
            policies:
              good: {Version: "1", Statement: [{Effect: Allow, Action: "*", Resource: "*"}]}
              bad:
                Version: "1"
                Statement:
                  - Effect: Alow
                    Action: "*"
                    Resource: "*"
              lost: nowhere.json
            identity: [good, bad, lost, other]
            requests:
              - note: one
                action: ecs:Start
                expects: Allow
              - note: two
                action: ecs:Start
                expect: Maybe
            """);

    assertThat(problems(file))
        .containsExactlyInAnyOrder(
            file
                + ":6:17: Invalid effect: The effect 'Alow' is not supported;"
                + " it must be 'Allow' or 'Deny'.",
            file + ":9:9: the policy file " + folder.resolve("nowhere.json") + " cannot be read",
            file + ":10:29: no policy is called 'other'",
            file + ":12:5: 'expect' is missing",
            file + ":14:5: 'expects' is unknown",
            file + ":15:5: 'expect' must be one of Allow, ExplicitDeny, ImplicitDeny");
  }

  @Test
  void refusesWhatIsNoSuite() throws IOException {
    assertThat(problems(write("a: [1, 2")))
        .hasSize(1)
        .first()
        .asString()
        .contains("not valid YAML");
    assertThat(problems(write("[1, 2"))).hasSize(1).first().asString().contains("not valid JSON");
    assertThat(problems(write(""))).hasSize(1);
    assertThat(problems(write("a: &a [*a]"))).isNotEmpty();
    assertThat(problems(folder.resolve("missing.yaml"))).hasSize(1);
  }

  @Test
  void writesJunitXmlWithFailuresAndAnyCharacter() throws Exception {
    Path file =
        write(
            """
            policies:
              p: {Version: "1", Statement: [{Effect: Allow, Action: "ecs:*", Resource: "*"}]}
            identity: p
            requests:
              - {note: "fine <&>", action: "ecs:Start", expect: Allow}
              - {note: "bad \\u0001", action: "ram:Get", expect: Allow}
            """);
    StringWriter xml = new StringWriter();

    JunitXml.write(List.of(SuiteRunner.run(readable(file))), xml);

    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml.toString())));
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(1);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("suite.yaml"), text);
  }

  private static Suite readable(Path file) {
    return switch (SuiteReader.read(file)) {
      case SuiteFile.Readable readable -> readable.suite();
      case SuiteFile.Unreadable unreadable ->
          throw new AssertionError(unreadable.problems().toString());
    };
  }

  private static List<String> problems(Path file) {
    return switch (SuiteReader.read(file)) {
      case SuiteFile.Readable readable -> List.of();
      case SuiteFile.Unreadable unreadable ->
          unreadable.problems().stream().map(SuiteProblem::toString).toList();
    };
  }
}
