package io.rshare.bootstrap.policy;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.explain.Explainer;
import io.rshare.authz.explain.Explanation;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.tool.AskedRequest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Policies and a request, as {@code simulate} and {@code explain} take them. */
final class RequestOptions {
  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Identity policy of the caller; may be repeated.")
  private List<Path> policies = List.of();

  @Option(
      names = "--control",
      paramLabel = "FILE[,FILE]",
      description = "Control policies of one level, the member first; repeat it for each level up.")
  private List<String> control = List.of();

  @Option(names = "--session", paramLabel = "FILE", description = "Policy of the role session.")
  private @Nullable Path session;

  @Option(
      names = "--action",
      required = true,
      description = "Such as resourcesharing:CreateResourceShare.")
  private String action = "";

  @Option(names = "--resource", description = "Resource name. Default: ${DEFAULT-VALUE}.")
  private String resource = "*";

  @Option(
      names = "--context",
      paramLabel = "KEY=VALUE",
      description =
          "A condition key with a value; repeat it for more keys or more values of one key. Spellings"
              + " of one value are joined by |; a | inside a value is written \\\\|, a backslash before it"
              + " \\\\\\\\.")
  private List<String> context = List.of();

  /** What the policies say; nothing if a file or the context cannot be read. */
  Optional<Explanation> explain(PrintWriter err) {
    var reader = new PolicyFile(err);
    Layers<List<PolicySource>> layers =
        Layers.identity(reader.read(policies, PolicyKind.IDENTITY))
            .underControl(control.stream().map(level -> level(level, reader)).toList());
    if (session != null) {
      layers = layers.inSession(reader.read(List.of(session), PolicyKind.SESSION));
    }
    RequestContext.Builder keys = RequestContext.builder();
    boolean sound = reader.allReadable();
    Optional<String> problem = AskedRequest.problem(action, resource);
    if (problem.isPresent()) {
      err.println(problem.get());
      sound = false;
    }
    for (String entry : context) {
      int equals = entry.indexOf('=');
      if (equals < 1) {
        err.println("--context " + entry + " must have the form KEY=VALUE.");
        sound = false;
      } else {
        keys.put(
            entry.substring(0, equals), new ContextItem(spellings(entry.substring(equals + 1))));
      }
    }
    if (!sound) {
      return Optional.empty();
    }
    CompiledEngine engine = CompiledEngine.compile(layers, PolicySwitches.DEFAULTS);
    return Optional.of(
        Explainer.explain(engine, new AccessRequest(action, resource, keys.build())));
  }

  /** Splits a value at each {@code |} that has no backslash before it. */
  private static List<String> spellings(String value) {
    List<String> spellings = new ArrayList<>();
    StringBuilder spelling = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean escapes =
          c == '\\' && i + 1 < value.length() && "|\\".indexOf(value.charAt(i + 1)) >= 0;
      if (escapes) {
        spelling.append(value.charAt(++i));
      } else if (c == '|') {
        spellings.add(spelling.toString());
        spelling.setLength(0);
      } else {
        spelling.append(c);
      }
    }
    spellings.add(spelling.toString());
    return spellings;
  }

  private static List<PolicySource> level(String files, PolicyFile reader) {
    List<Path> paths = List.of(files.split(",")).stream().map(Path::of).toList();
    return reader.read(paths, PolicyKind.CONTROL);
  }
}
