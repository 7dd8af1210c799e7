package io.rshare.authz.tool;

import io.rshare.authz.evaluate.PolicyLayer;
import io.rshare.authz.parse.Json;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.Principal;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.tool.Suite.Expectation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what both forms of suites have in common: requests and expectations. */
final class CaseReader {
  private final Problems problems;

  CaseReader(Problems problems) {
    this.problems = problems;
  }

  AccessRequest request(Fields fields, RequestContext.Builder context) {
    String action = fields.requiredText("action");
    String resource = fields.text("resource").orElse("*");
    if (!action.isEmpty()) {
      AskedRequest.problem(action, resource).ifPresent(wrong -> problems.add(fields.at(), wrong));
    }
    fields.take("context").ifPresent(json -> fill(context, json));
    AccessRequest request = new AccessRequest(action, resource, context.build());
    return fields.take("principal").map(this::principal).map(request::by).orElse(request);
  }

  /** Each key has one value or a list of values; {@code {aliases: [...]}} is one value. */
  void fill(RequestContext.Builder context, Json json) {
    for (Map.Entry<String, Json.Member> key : Fields.of(json, problems).rest().entrySet()) {
      Json value = key.getValue().value();
      List<Json> items = value instanceof Json.Arr list ? list.items() : List.of(value);
      items.forEach(item -> context.put(key.getKey(), item(item)));
    }
  }

  private ContextItem item(Json json) {
    if (!(json instanceof Json.Obj)) {
      return ContextItem.of(Fields.scalar(json, problems));
    }
    Fields fields = Fields.of(json, problems);
    List<String> aliases = fields.scalars(fields.items("aliases").orElse(List.of()));
    fields.refuseRest();
    if (aliases.isEmpty()) {
      problems.add(json.at(), "'aliases' needs at least one spelling");
      return ContextItem.of("");
    }
    return new ContextItem(aliases);
  }

  /** {@code {service: ...}}, {@code {federated: ...}} or {@code {ram: arn}}. */
  private Principal principal(Json json) {
    Fields fields = Fields.of(json, problems);
    Optional<String> service = fields.text("service");
    Optional<String> federated = fields.text("federated");
    String ram = fields.text("ram").orElse("");
    fields.refuseRest();
    if (service.isPresent()) {
      return new Principal.Service(service.get());
    }
    if (federated.isPresent()) {
      return new Principal.Federated(federated.get());
    }
    String[] parts = ram.split(":", 5);
    if (parts.length < 5) {
      problems.add(
          json.at(), "a principal is 'ram: <arn>', 'service: <name>' or 'federated: <arn>'");
      return new Principal.Ram("", "");
    }
    return new Principal.Ram(parts[3], ram);
  }

  Expectation expectation(Fields fields) {
    String word = fields.requiredText("expect");
    Optional<Outcome> outcome = Outcome.named(word);
    if (outcome.isEmpty() && !word.isEmpty()) {
      problems.add(fields.at(), "'expect' must be one of Allow, ExplicitDeny, ImplicitDeny");
    }
    Optional<PolicyLayer> layer = fields.text("layer").flatMap(name -> layer(fields, name));
    List<String> by = fields.scalars(fields.items("by").orElse(List.of()));
    return new Expectation(outcome.orElse(Outcome.IMPLICIT_DENY), layer, by);
  }

  private Optional<PolicyLayer> layer(Fields fields, String name) {
    Optional<PolicyLayer> layer =
        Arrays.stream(PolicyLayer.values()).filter(l -> l.policyType().equals(name)).findFirst();
    if (layer.isEmpty()) {
      problems.add(fields.at(), "'" + name + "' is not a layer");
    }
    return layer;
  }
}
