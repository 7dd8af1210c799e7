package io.rshare.authz.vectors;

import static io.rshare.authz.parse.JsonTexts.items;
import static io.rshare.authz.parse.JsonTexts.member;
import static io.rshare.authz.parse.JsonTexts.text;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.parse.Json;
import io.rshare.authz.parse.JsonTexts;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicySwitches;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One case of policy-vectors.json. */
public record Vector(
    String name, Layers<List<PolicySource>> layers, AccessRequest request, String expect) {

  /** {@code NotResource} is switched on for the few vectors about it. */
  public static final PolicySwitches SWITCHES = PolicySwitches.DEFAULTS.withNotResource(true);

  public static List<Vector> all() {
    return of("/vectors/policy-vectors.json");
  }

  /** Decisions drawn from public bug reports about other engines. */
  public static List<Vector> fromTheField() {
    return of("/vectors/field-decisions.json");
  }

  private static List<Vector> of(String resource) {
    return items(JsonTexts.read(resource(resource))).stream().map(Vector::of).toList();
  }

  @Override
  public String toString() {
    return name;
  }

  public static String resource(String path) {
    try (InputStream in = Objects.requireNonNull(Vector.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Vector of(Json json) {
    String name = text(member(json, "name").orElseThrow());
    Layers<List<PolicySource>> layers =
        Layers.identity(
            policies(member(json, "policies").orElseThrow(), "policies", PolicyKind.IDENTITY));
    if (member(json, "controlPolicies").isPresent()) {
      List<List<PolicySource>> levels = new ArrayList<>();
      for (Json level : items(member(json, "controlPolicies").get())) {
        levels.add(policies(level, "control" + levels.size(), PolicyKind.CONTROL));
      }
      layers = layers.underControl(levels);
    }
    if (member(json, "sessionPolicy").isPresent()) {
      layers =
          layers.inSession(
              List.of(source(member(json, "sessionPolicy").get(), "session", PolicyKind.SESSION)));
    }
    return new Vector(
        name,
        layers,
        request(member(json, "request").orElseThrow()),
        text(member(json, "expect").orElseThrow()));
  }

  private static AccessRequest request(Json json) {
    RequestContext.Builder context = RequestContext.builder();
    for (Json.Member key : ((Json.Obj) member(json, "context").orElseThrow()).members()) {
      items(key.value()).forEach(value -> context.put(key.name(), text(value)));
    }
    return new AccessRequest(
        text(member(json, "action").orElseThrow()),
        text(member(json, "resource").orElseThrow()),
        context.build());
  }

  private static List<PolicySource> policies(Json list, String name, PolicyKind kind) {
    List<PolicySource> sources = new ArrayList<>();
    for (Json policy : items(list)) {
      sources.add(source(policy, name + "-" + sources.size(), kind));
    }
    return sources;
  }

  private static PolicySource source(Json policy, String name, PolicyKind kind) {
    return switch (new PolicyParser(SWITCHES).parse(policy, kind)) {
      case ParsedPolicy.Sound sound ->
          new PolicySource(PolicyOrigin.custom(name), sound.document());
      case ParsedPolicy.Refused refused ->
          throw new AssertionError(name + ": " + refused.findings());
    };
  }
}
