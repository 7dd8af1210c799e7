package io.rshare.authz.compare;

import io.rshare.authz.compile.CompiledPolicies;
import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.KeyName;
import io.rshare.authz.request.Principal;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.PolicyDocument;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PolicySwitches.ArnWildcard;
import io.rshare.authz.syntax.PolicySwitches.GroupScope;
import io.rshare.authz.syntax.PrincipalClause;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns layers of policies into sets of symbolic statements over shared dimensions. */
final class Translation {
  private static final int ACTION = 0;
  private static final int RESOURCE = 1;
  private static final int PRINCIPAL = 2;

  private final RequestSpace space;
  private final PolicySwitches switches;
  private final Budget budget;
  private final Set<String> doubts;
  private final ActionDimension actions;
  private final ResourceDimension resources;
  private final PrincipalDimension principals;
  private final List<Dimension<?>> dimensions = new ArrayList<>();
  private final Map<String, Integer> keyNumbers = new LinkedHashMap<>();
  private final List<KeyDimension> keys = new ArrayList<>();

  Translation(
      RequestSpace space,
      PolicySwitches switches,
      List<String> familiarActions,
      Budget budget,
      Set<String> doubts) {
    if (!switches.resourceCaseSensitive()
        || switches.keyCaseSensitive()
        || switches.arnWildcard() != ArnWildcard.PER_FIELD
        || switches.legacyValues()
        || switches.groupScope() != GroupScope.DENY_WINS) {
      throw new GaveUpException("these switches are not supported by comparisons");
    }
    this.space = space;
    this.switches = switches;
    this.budget = budget;
    this.doubts = doubts;
    this.actions = new ActionDimension(familiarActions, budget, doubts);
    this.resources = new ResourceDimension(budget, doubts);
    this.principals = new PrincipalDimension(this::trusts, doubts);
    dimensions.addAll(List.of(actions, resources, principals));
  }

  /** The sets that all have to allow a request, as the layers are asked. */
  List<SymbolicSet> sets(Layers<List<PolicySource>> layers) {
    List<SymbolicSet> sets = new ArrayList<>();
    if (!layers.caller().exemptFromControl(switches)) {
      layers.control().forEach(level -> sets.add(set(level)));
    }
    if (layers.session() != null) {
      sets.add(set(layers.session()));
    }
    if (layers.caller().allowedAsRoot()) {
      return sets;
    }
    if (!layers.trustAlone() || layers.trust() == null) {
      List<PolicySource> identity = new ArrayList<>(layers.account());
      if (layers.group() != null) {
        identity.addAll(layers.group());
      }
      sets.add(set(identity));
    }
    if (layers.trust() != null) {
      sets.add(set(layers.trust()));
    }
    return sets;
  }

  private SymbolicSet set(List<PolicySource> policies) {
    List<SymbolicStatement> allows = new ArrayList<>();
    List<SymbolicStatement> denies = new ArrayList<>();
    for (PolicySource policy : policies) {
      for (Statement statement : policy.document().statements()) {
        (statement.effect() == Effect.DENY ? denies : allows).add(statement(statement));
      }
    }
    return SymbolicSet.of(allows, denies);
  }

  private SymbolicStatement statement(Statement statement) {
    List<Conjunct> conjuncts = new ArrayList<>();
    conjuncts.add(new Conjunct(ACTION, actions.test(statement.action())));
    Patterns resource = statement.resource();
    conjuncts.add(
        resource == null
            ? new Conjunct(PRINCIPAL, principals.test(statement.principals()))
            : new Conjunct(RESOURCE, resources.test(resource)));
    for (ConditionClause clause : statement.conditions()) {
      int dimension = key(clause.key());
      int test =
          keys.get(dimension - PRINCIPAL - 1).test(clause, statement.effect() == Effect.DENY);
      conjuncts.add(new Conjunct(dimension, test));
    }
    return new SymbolicStatement(conjuncts);
  }

  private int key(String written) {
    return keyNumbers.computeIfAbsent(
        KeyName.normalised(written),
        unused -> {
          KeyDimension fresh = new KeyDimension(written, space, switches, budget, doubts);
          keys.add(fresh);
          dimensions.add(fresh);
          return dimensions.size() - 1;
        });
  }

  /** Every request, with one of them at hand; for when all sets are translated. */
  Node start() {
    Choice<?>[] choices = new Choice<?>[dimensions.size()];
    for (int i = 0; i < choices.length; i++) {
      Choice<?> free = Choice.free(dimensions.get(i));
      if (free == null) {
        throw new IllegalStateException("no value for a dimension");
      }
      choices[i] = free;
    }
    return new Node(choices);
  }

  /** The request of a node. */
  AccessRequest request(Node node) {
    RequestContext.Builder context = RequestContext.builder();
    String action = "";
    String resource = "";
    Principal principal = null;
    for (Choice<?> choice : node.choices()) {
      switch (choice.value()) {
        case KeyValues(var key, var items, var unused) ->
            items.forEach(item -> context.put(key, item));
        case Principal asking -> principal = asking;
        case String text when choice.dimension() == actions -> action = text;
        case String text -> resource = text;
        default -> throw new IllegalStateException("a value of no dimension");
      }
    }
    return request(action, resource, context.build(), principal);
  }

  private AccessRequest request(
      String action, String resource, RequestContext context, @Nullable Principal principal) {
    AccessRequest request = new AccessRequest(action, resource, context);
    return principals.isUsed() && principal != null ? request.by(principal) : request;
  }

  private boolean trusts(List<PrincipalClause> clauses, Principal principal) {
    Statement statement =
        new Statement(
            0, Location.UNKNOWN, null, Effect.ALLOW, Patterns.any("*"), null, clauses, List.of());
    PolicySource source =
        new PolicySource(PolicyOrigin.custom("trust"), PolicyDocument.of(List.of(statement)));
    AccessRequest request = new AccessRequest("sts:AssumeRole", "*", RequestContext.EMPTY);
    return CompiledPolicies.compile(List.of(source), switches).deciding(request.by(principal))
        != null;
  }
}
