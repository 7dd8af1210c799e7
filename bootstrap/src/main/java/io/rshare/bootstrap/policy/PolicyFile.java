package io.rshare.bootstrap.policy;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.tool.FindingText;
import io.rshare.authz.tool.TextFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads policy files that a command names; what is wrong with them goes to standard error. */
final class PolicyFile {
  private final PrintWriter err;
  private boolean readable = true;

  PolicyFile(PrintWriter err) {
    this.err = err;
  }

  /** Whether every file so far could be used. */
  boolean allReadable() {
    return readable;
  }

  /** The sound policies among {@code files}, named by their files. */
  List<PolicySource> read(List<Path> files, PolicyKind kind) {
    List<PolicySource> sources = new ArrayList<>();
    for (Path file : files) {
      switch (parse(file, kind).orElse(null)) {
        case null -> {}
        case ParsedPolicy.Sound sound ->
            sources.add(new PolicySource(PolicyOrigin.custom(file.toString()), sound.document()));
        case ParsedPolicy.Refused refused -> {
          readable = false;
          refused.findings().forEach(f -> err.println(FindingText.of(file.toString(), f)));
        }
      }
    }
    return sources;
  }

  /** What {@code file} holds, or nothing if it cannot be read. */
  Optional<ParsedPolicy> parse(Path file, PolicyKind kind) {
    return switch (TextFile.read(file)) {
      case TextFile.Content.Readable(String text) ->
          Optional.of(new PolicyParser(PolicySwitches.DEFAULTS).parse(text, kind));
      case TextFile.Content.Unreadable(String reason) -> {
        readable = false;
        err.println(file + ": " + reason);
        yield Optional.empty();
      }
    };
  }
}
