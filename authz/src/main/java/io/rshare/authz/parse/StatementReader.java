package io.rshare.authz.parse;

import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PrincipalClause;
import io.rshare.authz.syntax.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one statement; source: "Policy structure and syntax". */
final class StatementReader {
  private final PolicyKind kind;
  private final PolicySwitches switches;
  private final Findings findings;

  StatementReader(PolicyKind kind, PolicySwitches switches, Findings findings) {
    this.kind = kind;
    this.switches = switches;
    this.findings = findings;
  }

  /** The statement; null only where a finding says why. */
  @Nullable Statement read(Json json, int index, Pointer pointer) {
    Elements elements = Elements.of(json, pointer, "a statement", findings);
    if (elements == null) {
      return null;
    }
    String sid = sid(elements, pointer);
    Effect effect = effect(elements, pointer, json.at());
    Patterns action = action(elements, pointer, json.at());
    Patterns resource = resource(elements, pointer, json.at());
    List<PrincipalClause> principals = principals(elements, pointer, json.at());
    Json condition = elements.take("Condition");
    List<ConditionClause> conditions =
        condition == null
            ? List.of()
            : new ConditionReader(switches, findings).read(condition, pointer.below("Condition"));
    if (!switches.unknownElements()) {
      elements.refuseRest("a statement of " + kind.noun(), name -> LooksLike.ofElement(name, kind));
    }
    return effect == null || action == null
        ? null
        : new Statement(index, json.at(), sid, effect, action, resource, principals, conditions);
  }

  private @Nullable String sid(Elements elements, Pointer pointer) {
    return switch (elements.take("Sid")) {
      case null -> null;
      case Json.Text text -> text.value();
      case Json other -> {
        PolicyParser.mismatch(findings, pointer.below("Sid"), other, "a string");
        yield null;
      }
    };
  }

  private @Nullable Effect effect(Elements elements, Pointer pointer, Location at) {
    Json json = elements.take("Effect");
    if (json == null) {
      findings.error(
          FindingType.MISSING_EFFECT,
          pointer,
          at,
          "Add an Effect element to the policy statement.");
      return null;
    }
    if (!(json instanceof Json.Text text)) {
      PolicyParser.mismatch(findings, pointer.below("Effect"), json, "a string");
      return null;
    }
    Optional<Effect> effect = Effect.named(text.value());
    if (effect.isEmpty()) {
      findings.error(
          FindingType.INVALID_EFFECT,
          pointer.below("Effect"),
          text.at(),
          "The effect '" + text.value() + "' is not supported; it must be 'Allow' or 'Deny'.");
    }
    return effect.orElse(null);
  }

  private @Nullable Patterns action(Elements elements, Pointer pointer, Location at) {
    Json action = elements.take("Action");
    Json notAction = elements.take("NotAction");
    if (action == null && notAction == null) {
      findings.error(
          FindingType.MISSING_ACTION,
          pointer,
          at,
          "Add an Action or NotAction element to the policy statement.");
      return null;
    }
    if (action != null && notAction != null) {
      conflict("Action", "NotAction", pointer, at);
    }
    PatternChecks checks = new PatternChecks(findings);
    boolean trusts = kind == PolicyKind.TRUST && action != null;
    Strings.Check check = trusts ? checks::trustAction : checks::action;
    return patterns(action, "Action", notAction, "NotAction", pointer, check);
  }

  private @Nullable Patterns resource(Elements elements, Pointer pointer, Location at) {
    if (kind == PolicyKind.TRUST) {
      return null;
    }
    Json resource = elements.take("Resource");
    Json notResource = switches.notResource() ? elements.take("NotResource") : null;
    if (resource == null && notResource == null) {
      findings.error(
          FindingType.MISSING_RESOURCE,
          pointer,
          at,
          "Add a Resource element to the policy statement.");
      return null;
    }
    if (resource != null && notResource != null) {
      conflict("Resource", "NotResource", pointer, at);
    }
    Strings.Check check = new PatternChecks(findings)::resource;
    return patterns(resource, "Resource", notResource, "NotResource", pointer, check);
  }

  private @Nullable Patterns patterns(
      @Nullable Json any,
      String anyName,
      @Nullable Json none,
      String noneName,
      Pointer pointer,
      Strings.Check check) {
    Patterns excluding =
        none == null
            ? null
            : new Patterns(true, Strings.read(none, pointer.below(noneName), findings, check));
    return any == null
        ? excluding
        : new Patterns(false, Strings.read(any, pointer.below(anyName), findings, check));
  }

  private List<PrincipalClause> principals(Elements elements, Pointer pointer, Location at) {
    if (kind != PolicyKind.TRUST) {
      return List.of();
    }
    Json principal = elements.take("Principal");
    if (principal == null) {
      findings.error(
          FindingType.MISSING_PRINCIPAL,
          pointer,
          at,
          "Add a Principal element to the policy statement.");
      return List.of();
    }
    return new PrincipalReader(findings).read(principal, pointer.below("Principal"));
  }

  private void conflict(String first, String second, Pointer pointer, Location at) {
    findings.error(
        FindingType.CONFLICTING_ELEMENTS,
        pointer,
        at,
        "A statement has either " + first + " or " + second + ", not both.");
  }
}
