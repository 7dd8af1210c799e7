package io.rshare.bootstrap.policy;

import io.rshare.authz.compare.RequestSpace;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.parse.PolicyKind;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Options of {@code compare} and {@code check}: the policies and the requests that count. */
final class ComparedPolicies {
  @Option(
      names = "--kind",
      description =
          "What the policies are for: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private PolicyKind kind = PolicyKind.IDENTITY;

  @Option(
      names = "--control",
      paramLabel = "FILE[,FILE]",
      description =
          "Control policies of one level that apply as well, the member first; repeat it for each"
              + " level up.")
  private List<String> control = List.of();

  @Option(
      names = "--present",
      paramLabel = "KEY",
      description = "A condition key that every request carries; may be repeated.")
  private Set<String> present = new HashSet<>();

  @Option(
      names = "--single",
      paramLabel = "KEY",
      description = "A condition key that never has more than one value; may be repeated.")
  private Set<String> single = new HashSet<>();

  PolicyKind kind() {
    return kind;
  }

  RequestSpace space() {
    return RequestSpace.ALL.withPresent(present).withSingle(single);
  }

  /** The policies of one side. */
  Layers<List<PolicySource>> read(String files, PolicyFile reader) {
    return layers(policies(files, reader), reader);
  }

  /** The policies of one side as they are written. */
  List<PolicySource> policies(String files, PolicyFile reader) {
    return sources(files, kind, reader);
  }

  /** Policies read before, in the layers that they belong to. */
  Layers<List<PolicySource>> layers(List<PolicySource> policies, PolicyFile reader) {
    Layers<List<PolicySource>> layers =
        kind == PolicyKind.TRUST
            ? Layers.identity(List.<PolicySource>of()).assumingBySso(policies)
            : Layers.identity(policies);
    return layers.underControl(
        control.stream().map(level -> sources(level, PolicyKind.CONTROL, reader)).toList());
  }

  private static List<PolicySource> sources(String files, PolicyKind kind, PolicyFile reader) {
    return reader.read(List.of(files.split(",")).stream().map(Path::of).toList(), kind);
  }
}
