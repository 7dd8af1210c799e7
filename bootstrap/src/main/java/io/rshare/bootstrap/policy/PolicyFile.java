package io.rshare.bootstrap.policy;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.tool.FindingText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
      switch (parse(file, kind)) {
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

  /** What {@code file} holds; an unreadable file counts as an empty document. */
  ParsedPolicy parse(Path file, PolicyKind kind) {
    String text = "";
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      readable = false;
      err.println(file + ": cannot be read: " + e.getClass().getSimpleName());
    }
    return new PolicyParser(PolicySwitches.DEFAULTS).parse(text, kind);
  }
}
