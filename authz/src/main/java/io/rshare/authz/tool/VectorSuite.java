package io.rshare.authz.tool;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.parse.Json;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicySwitches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an array of self-contained cases: {@code name, policies[], controlPolicies[][]?,
 * sessionPolicy?, request, expect}. {@code NotResource} is accepted, as the array may hold cases
 * about it.
 */
final class VectorSuite {
  private static final PolicySwitches SWITCHES = PolicySwitches.DEFAULTS.withNotResource(true);

  private final Path file;
  private final Problems problems;
  private final PolicyLoader loader;
  private final CaseReader reader;

  VectorSuite(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.loader = new PolicyLoader(file, SWITCHES, problems);
    this.reader = new CaseReader(problems);
  }

  Suite read(Json.Arr cases) {
    List<Suite.Case> all = new ArrayList<>();
    cases.items().forEach(json -> all.add(oneCase(json)));
    return new Suite(file.toString(), SWITCHES, List.of(), all);
  }

  private Suite.Case oneCase(Json json) {
    Fields fields = Fields.of(json, problems);
    String name = fields.requiredText("name");
    fields.text("basis");
    Layers<List<PolicySource>> layers =
        Layers.identity(
            policies(fields.items("policies").orElse(List.of()), "policy", PolicyKind.IDENTITY));
    List<List<PolicySource>> levels = new ArrayList<>();
    for (Json level : fields.items("controlPolicies").orElse(List.of())) {
      List<Json> documents = level instanceof Json.Arr list ? list.items() : List.of(level);
      levels.add(policies(documents, "control-" + levels.size(), PolicyKind.CONTROL));
    }
    List<PolicySource> session =
        policies(
            fields.take("sessionPolicy").map(List::of).orElse(List.of()),
            "session",
            PolicyKind.SESSION);
    AccessRequest request = request(fields);
    Suite.Expectation expect = reader.expectation(fields);
    fields.refuseRest();
    layers = layers.underControl(levels);
    layers = session.isEmpty() ? layers : layers.inSession(session);
    return new Suite.Case(name, json.at(), layers, request, expect);
  }

  private AccessRequest request(Fields fields) {
    Json json = fields.take("request").orElse(new Json.Obj(fields.at(), List.of()));
    Fields request = Fields.of(json, problems);
    AccessRequest read = reader.request(request, RequestContext.builder());
    request.refuseRest();
    return read;
  }

  private List<PolicySource> policies(List<Json> documents, String name, PolicyKind kind) {
    List<PolicySource> sources = new ArrayList<>();
    for (Json document : documents) {
      loader.load(name + "-" + sources.size(), document, kind).ifPresent(sources::add);
    }
    return sources;
  }
}
