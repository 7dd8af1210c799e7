package io.rshare.authz.reference;

import static io.rshare.authz.reference.Pools.pick;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Caller;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.Principal;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.Operator;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.PolicyDocument;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PrincipalClause;
import io.rshare.authz.syntax.Quantifier;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Makes policies and requests from a seed. */
final class Generator {
  private static final List<Operator> OPERATORS = List.of(Operator.values());

  /** Now and then an identity has so many policies that the index sorts them apart. */
  private static final int MANY = 25;

  private static final int MANY_EVERY = 50;

  private final SplittableRandom random;

  Generator(long seed) {
    this.random = new SplittableRandom(seed);
  }

  PolicySwitches switches() {
    if (random.nextInt(2) == 0) {
      return PolicySwitches.DEFAULTS;
    }
    return new PolicySwitches(
        pick(random, List.of(PolicySwitches.AbsentKey.values())),
        pick(random, List.of(PolicySwitches.PluralValues.values())),
        pick(random, List.of(PolicySwitches.GroupScope.values())),
        true,
        random.nextInt(3) > 0,
        random.nextInt(3) == 0,
        pick(random, List.of(PolicySwitches.ArnWildcard.values())),
        false,
        random.nextBoolean(),
        random.nextInt(3) == 0,
        PolicySwitches.Undecided.REFUSED);
  }

  Layers<List<PolicySource>> layers() {
    Layers<List<PolicySource>> layers =
        Layers.identity(policies("account", random.nextInt(MANY_EVERY) == 0 ? MANY : 3));
    if (random.nextInt(4) == 0) {
      layers = layers.underControl(list(2, () -> policies("control", 2)));
    }
    if (random.nextInt(4) == 0) {
      layers = layers.inSession(policies("session", 1));
    }
    if (random.nextInt(4) == 0) {
      layers = layers.inGroup(random.nextInt(5) == 0 ? List.of() : policies("group", 2));
    }
    if (random.nextInt(8) == 0) {
      List<PolicySource> trust = List.of(source("trust", list(3, this::trustStatement)));
      layers = random.nextBoolean() ? layers.assuming(trust) : layers.assumingBySso(trust);
    }
    Caller.Kind kind = pick(random, List.of(Caller.Kind.values()));
    return random.nextInt(4) > 0
        ? layers
        : layers.forCaller(new Caller(kind, random.nextInt(3) == 0));
  }

  Case question(Layers<List<PolicySource>> layers, PolicySwitches switches) {
    Map<String, List<ContextItem>> context = new LinkedHashMap<>();
    for (int keys = random.nextInt(5); keys > 0; keys--) {
      Operator.Family family = pick(random, OPERATORS).family();
      context.put(pick(random, Pools.KEYS), list(3, () -> item(family)));
    }
    Principal principal =
        pick(
            random,
            List.of(
                new Principal.Ram("1", "acs:ram::1:role/X"),
                new Principal.Ram("2", "acs:ram::2:user/bob"),
                new Principal.Service("ecs.aliyuncs.com"),
                new Principal.Federated("acs:ram::1:saml-provider/idp")));
    return new Case(
        layers,
        switches,
        pick(random, Pools.ACTIONS),
        pick(random, Pools.RESOURCES),
        context,
        random.nextInt(8) == 0 ? null : principal);
  }

  private ContextItem item(Operator.Family family) {
    return new ContextItem(list(1 + random.nextInt(2), () -> Pools.value(random, family)));
  }

  private List<PolicySource> policies(String name, int atMost) {
    return list(atMost, () -> source(name, list(4, this::statement)));
  }

  private PolicySource source(String name, List<Statement> statements) {
    List<Statement> numbered = new ArrayList<>();
    for (Statement each : statements) {
      numbered.add(
          new Statement(
              numbered.size(),
              Location.UNKNOWN,
              null,
              each.effect(),
              each.action(),
              each.resource(),
              each.principals(),
              each.conditions()));
    }
    PolicyOrigin origin = PolicyOrigin.custom(name + random.nextInt(1_000_000));
    return new PolicySource(origin, PolicyDocument.of(numbered));
  }

  private Statement statement() {
    Patterns action = patterns(Pools.ACTIONS);
    Patterns resource = random.nextInt(3) == 0 ? Patterns.any("*") : patterns(Pools.RESOURCES);
    Effect effect = random.nextInt(3) == 0 ? Effect.DENY : Effect.ALLOW;
    List<ConditionClause> conditions = random.nextInt(3) == 0 ? List.of() : list(2, this::clause);
    return new Statement(
        0, Location.UNKNOWN, null, effect, action, resource, List.of(), conditions);
  }

  private Statement trustStatement() {
    List<PrincipalClause> principals =
        List.of(
            pick(
                random,
                List.of(
                    new PrincipalClause(PrincipalClause.Kind.RAM, List.of("acs:ram::1:root")),
                    new PrincipalClause(PrincipalClause.Kind.RAM, List.of("acs:ram::1:role/x")),
                    new PrincipalClause(PrincipalClause.Kind.RAM, List.of("acs:ram::2:user/bob")),
                    new PrincipalClause(PrincipalClause.Kind.SERVICE, List.of("ecs.aliyuncs.com")),
                    new PrincipalClause(PrincipalClause.Kind.RAM, List.of()),
                    new PrincipalClause(
                        PrincipalClause.Kind.FEDERATED, List.of("acs:ram::1:saml-provider/idp")))));
    Patterns action =
        new Patterns(
            random.nextInt(4) == 0,
            List.of(pick(random, List.of("sts:AssumeRole", "STS:assumerole", "ram:Get"))));
    Effect effect = random.nextInt(4) == 0 ? Effect.DENY : Effect.ALLOW;
    return new Statement(0, Location.UNKNOWN, null, effect, action, null, principals, List.of());
  }

  private Patterns patterns(List<String> pool) {
    return new Patterns(
        random.nextInt(6) == 0, list(3, () -> Pools.pattern(random, pick(random, pool))));
  }

  private ConditionClause clause() {
    Operator operator = pick(random, OPERATORS);
    List<String> values = list(3, () -> Pools.value(random, operator.family()));
    boolean like = operator == Operator.STRING_LIKE || operator == Operator.STRING_NOT_LIKE;
    return new ConditionClause(
        random.nextInt(4) == 0 ? pick(random, List.of(Quantifier.values())) : Quantifier.UNSTATED,
        operator,
        pick(random, Pools.KEYS),
        like ? values.stream().map(value -> Pools.pattern(random, value)).toList() : values);
  }

  private <T> List<T> list(int atMost, Supplier<T> item) {
    List<T> items = new ArrayList<>();
    for (int count = 1 + random.nextInt(atMost); count > 0; count--) {
      items.add(item.get());
    }
    return items;
  }
}
