package io.rshare.authz.tool;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.parse.Finding;
import io.rshare.authz.parse.Json;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.PolicyDocument;
import io.rshare.authz.syntax.PolicySwitches;
import java.nio.file.Path;
import java.util.Optional;

/** Turns the policies of a suite into something to compile; what is refused becomes a problem. */
final class PolicyLoader {
  private final Path suite;
  private final Problems problems;
  private final PolicyParser parser;

  PolicyLoader(Path suite, PolicySwitches switches, Problems problems) {
    this.suite = suite;
    this.problems = problems;
    this.parser = new PolicyParser(switches);
  }

  /** A policy written in the suite, or the name of a file that holds one. */
  Optional<PolicySource> load(String name, Json json, PolicyKind kind) {
    Optional<PolicyDocument> document =
        json instanceof Json.Text path
            ? ofFile(path, kind)
            : sound(parser.parse(json, kind), suite.toString());
    return document.map(sound -> new PolicySource(origin(name, kind), sound));
  }

  private Optional<PolicyDocument> ofFile(Json.Text path, PolicyKind kind) {
    Path file = suite.resolveSibling(path.value());
    Problems reading = new Problems(suite.toString());
    Optional<String> content = SuiteReader.content(file, reading);
    if (content.isEmpty()) {
      problems.add(path.at(), "the policy file " + file + " cannot be read");
    }
    return content.flatMap(
        text -> sound(parser.parse(text, kind, PolicyParser.VALIDATOR_LIMIT), file.toString()));
  }

  private Optional<PolicyDocument> sound(ParsedPolicy parsed, String file) {
    return switch (parsed) {
      case ParsedPolicy.Sound sound -> Optional.of(sound.document());
      case ParsedPolicy.Refused refused -> {
        for (Finding finding : refused.findings()) {
          Location at = finding.at();
          problems.addElsewhere(file, at, finding.type().title() + ": " + finding.message());
        }
        yield Optional.empty();
      }
    };
  }

  private static PolicyOrigin origin(String name, PolicyKind kind) {
    return kind == PolicyKind.CONTROL ? PolicyOrigin.ofLevel(name) : PolicyOrigin.custom(name);
  }
}
