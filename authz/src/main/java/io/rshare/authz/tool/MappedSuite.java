package io.rshare.authz.tool;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Caller;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.parse.Json;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicySwitches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a suite that names its policies once and asks many requests of them. Top level: {@code
 * note, source, switches, policies, identity, group, control, session, trust, caller, context,
 * requests}. A request has {@code note, action, resource, context, principal, expect, layer, by}
 * and may give any layer anew.
 */
final class MappedSuite {
  private final Path file;
  private final Problems problems;
  private final CaseReader reader;
  private final Map<String, Json> documents = new LinkedHashMap<>();
  private final Map<String, Optional<PolicySource>> loaded = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private PolicyLoader loader;

  MappedSuite(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.reader = new CaseReader(problems);
    this.loader = new PolicyLoader(file, PolicySwitches.DEFAULTS, problems);
  }

  Suite read(Json root) {
    Fields fields = Fields.of(root, problems);
    fields.text("note");
    fields.text("source");
    PolicySwitches switches =
        fields
            .take("switches")
            .map(json -> SwitchFields.read(json, problems))
            .orElse(PolicySwitches.DEFAULTS);
    loader = new PolicyLoader(file, switches, problems);
    fields
        .take("policies")
        .ifPresent(
            json ->
                Fields.of(json, problems)
                    .rest()
                    .forEach((name, member) -> documents.put(name, member.value())));
    Layers<List<PolicySource>> usual = layers(fields, Layers.identity(List.of()));
    Optional<Json> context = fields.take("context");
    List<Suite.Case> cases = new ArrayList<>();
    for (Json json : fields.items("requests").orElse(List.of())) {
      cases.add(oneCase(json, usual, context));
    }
    fields.refuseRest();
    if (cases.isEmpty()) {
      problems.add(root.at(), "'requests' is missing or empty");
    }
    documents.forEach(
        (name, json) -> {
          if (!used.contains(name)) {
            problems.add(json.at(), "the policy '" + name + "' is not used");
          }
        });
    List<PolicySource> policies = loaded.values().stream().flatMap(Optional::stream).toList();
    return new Suite(file.toString(), switches, policies, cases);
  }

  private Suite.Case oneCase(
      Json json, Layers<List<PolicySource>> usual, Optional<Json> usualContext) {
    Fields fields = Fields.of(json, problems);
    RequestContext.Builder context = RequestContext.builder();
    usualContext.ifPresent(keys -> reader.fill(context, notIn(keys, json)));
    Layers<List<PolicySource>> layers = layers(fields, usual);
    String note = fields.requiredText("note");
    Suite.Case read =
        new Suite.Case(
            note, json.at(), layers, reader.request(fields, context), reader.expectation(fields));
    fields.refuseRest();
    return read;
  }

  /** A key a request gives replaces the suite's values of it, it does not add to them. */
  private static Json notIn(Json usual, Json request) {
    if (!(usual instanceof Json.Obj keys) || !(request instanceof Json.Obj own)) {
      return usual;
    }
    List<String> given = new ArrayList<>();
    for (Json.Member member : own.members()) {
      if (member.name().equals("context") && member.value() instanceof Json.Obj context) {
        context.members().forEach(key -> given.add(key.name()));
      }
    }
    return new Json.Obj(
        keys.at(), keys.members().stream().filter(key -> !given.contains(key.name())).toList());
  }

  private Layers<List<PolicySource>> layers(Fields fields, Layers<List<PolicySource>> usual) {
    Layers<List<PolicySource>> layers = usual;
    Optional<List<Json>> identity = fields.items("identity");
    if (identity.isPresent()) {
      layers = layers.withAccount(policies(identity.get(), fields, PolicyKind.IDENTITY));
    }
    Optional<List<Json>> group = fields.items("group");
    if (group.isPresent()) {
      layers = layers.inGroup(policies(group.get(), fields, PolicyKind.IDENTITY));
    }
    Optional<List<Json>> control = fields.items("control");
    if (control.isPresent()) {
      List<List<PolicySource>> levels = new ArrayList<>();
      for (Json level : control.get()) {
        List<Json> names = level instanceof Json.Arr list ? list.items() : List.of(level);
        levels.add(policies(names, fields, PolicyKind.CONTROL));
      }
      layers = layers.underControl(levels);
    }
    Optional<List<Json>> session = fields.items("session");
    if (session.isPresent()) {
      layers = layers.inSession(policies(session.get(), fields, PolicyKind.SESSION));
    }
    Optional<List<Json>> trust = fields.items("trust");
    if (trust.isPresent()) {
      layers = layers.assuming(policies(trust.get(), fields, PolicyKind.TRUST));
    }
    Optional<String> caller = fields.text("caller");
    return caller.isPresent() ? layers.forCaller(caller(caller.get(), fields)) : layers;
  }

  private Caller caller(String word, Fields fields) {
    return switch (word) {
      case "root" -> new Caller(Caller.Kind.ROOT, false);
      case "user", "role" -> Caller.ORDINARY;
      case "service-linked-role" -> new Caller(Caller.Kind.SERVICE_LINKED_ROLE, false);
      case "management-account" -> new Caller(Caller.Kind.RAM_IDENTITY, true);
      default -> {
        problems.add(
            fields.at(),
            "'caller' must be root, user, role, service-linked-role or management-account");
        yield Caller.ORDINARY;
      }
    };
  }

  private List<PolicySource> policies(List<Json> names, Fields fields, PolicyKind kind) {
    List<PolicySource> sources = new ArrayList<>();
    for (Json json : names) {
      policy(fields.scalar(json), json, kind).ifPresent(sources::add);
    }
    return sources;
  }

  /** Reads a policy once for each kind it is used as: what one kind may hold, another may not. */
  private Optional<PolicySource> policy(String name, Json json, PolicyKind kind) {
    Json document = documents.get(name);
    if (document == null) {
      problems.add(json.at(), "no policy is called '" + name + "'");
      return Optional.empty();
    }
    used.add(name);
    return loaded.computeIfAbsent(kind + " " + name, unused -> loader.load(name, document, kind));
  }
}
