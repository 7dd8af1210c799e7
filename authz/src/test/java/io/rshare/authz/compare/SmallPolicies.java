package io.rshare.authz.compare;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.request.KeyName;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.Operator;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.PolicyDocument;
import io.rshare.authz.syntax.PrincipalClause;
import io.rshare.authz.syntax.Quantifier;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Makes policies whose patterns and values are so short that few requests tell them all apart. */
final class SmallPolicies {
  private static final List<String> KEYS =
      List.of("k:A", "k:a", "k:B", "k:C", "resourcesharing:Target");
  private static final int MIXED_EVERY = 8;

  private final SplittableRandom random;

  SmallPolicies(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Identity policies, now and then under a control policy or in a session. */
  Layers<List<PolicySource>> layers() {
    Layers<List<PolicySource>> layers = Layers.identity(List.of(policy()));
    return switch (random.nextInt(10)) {
      case 0 -> layers.underControl(List.of(List.of(policy())));
      case 1 -> layers.inSession(List.of(policy()));
      case 2 -> layers.inGroup(List.of(policy()));
      case 3 -> layers.assuming(List.of(source(list(3, this::trust))));
      case 4 -> layers.assumingBySso(List.of(source(list(3, this::trust))));
      default -> layers;
    };
  }

  /** Policies that often have much in common with these. */
  Layers<List<PolicySource>> related(Layers<List<PolicySource>> others) {
    if (random.nextInt(4) == 0) {
      return layers();
    }
    if (others.trustAlone() && random.nextBoolean()) {
      return others.assumingBySso(List.of(source(list(3, this::trust))));
    }
    List<Statement> statements =
        new ArrayList<>(others.account().getFirst().document().statements());
    for (int changes = random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(statements.size());
      if (random.nextBoolean()) {
        statements.add(at, statement(0));
      } else if (random.nextBoolean()) {
        statements.set(at, statement(0));
      } else if (statements.size() > 1) {
        statements.remove(at);
      }
    }
    return others.withAccount(List.of(source(statements)));
  }

  PolicySource policy() {
    List<Statement> statements = new ArrayList<>();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      statements.add(statement(statements.size()));
    }
    return source(statements);
  }

  static PolicySource source(List<Statement> statements) {
    return new PolicySource(PolicyOrigin.custom("p"), PolicyDocument.of(statements));
  }

  Statement statement(int index) {
    return new Statement(
        index,
        Location.UNKNOWN,
        null,
        random.nextInt(3) == 0 ? Effect.DENY : Effect.ALLOW,
        new Patterns(random.nextInt(5) == 0, list(2, this::action)),
        new Patterns(random.nextInt(8) == 0, list(2, this::resource)),
        List.of(),
        random.nextInt(3) == 0 ? List.of() : list(2, this::clause));
  }

  private Statement trust() {
    PrincipalClause.Kind kind = PrincipalClause.Kind.values()[random.nextInt(3)];
    List<String> names =
        switch (kind) {
          case RAM ->
              list(
                  2,
                  () ->
                      pick(
                          "acs:ram::1:root",
                          "acs:ram::1:user/u",
                          "acs:ram::2:role/R",
                          "acs:ram::2:role/r"));
          case SERVICE -> List.of("ecs.aliyuncs.com");
          case FEDERATED -> List.of("acs:ram::1:saml-provider/p");
        };
    return new Statement(
        0,
        Location.UNKNOWN,
        null,
        random.nextInt(4) == 0 ? Effect.DENY : Effect.ALLOW,
        new Patterns(random.nextInt(5) == 0, List.of(action())),
        null,
        List.of(new PrincipalClause(kind, names)),
        random.nextInt(3) == 0 ? List.of(clause()) : List.of());
  }

  private String action() {
    return pick(
        "*", "*", "a:*", "A:b", "a:b*", "a:?", "*:b", "?:a", "a*", "*b", "a:ab", "*a:*", "a");
  }

  private String resource() {
    if (random.nextInt(3) == 0) {
      return "*";
    }
    String rest = pick("*", "a", "a*", "*b", "?", "a/*", "a:*", "*:b", "A", "a?");
    return "acs:"
        + pick("a", "*", "b", "?")
        + ":"
        + pick("", "*", "a")
        + ":"
        + pick("*", "*", "1")
        + ":"
        + rest;
  }

  private ConditionClause clause() {
    String key = pick(KEYS.toArray(String[]::new));
    // Most keys are compared as values of one family.
    int kind =
        random.nextInt(MIXED_EVERY) == 0
            ? random.nextInt(4)
            : KeyName.normalised(key).hashCode() + family;
    Quantifier quantifier =
        random.nextInt(4) == 0 ? Quantifier.values()[random.nextInt(3)] : Quantifier.UNSTATED;
    Operator operator = operator(Math.floorMod(kind, 6));
    List<String> values =
        operator.family() == Operator.Family.BOOL
            ? List.of(pick("true", "false", "True"))
            : key.startsWith("resourcesharing:") && operator.family() == Operator.Family.STRING
                ? list(2, () -> pick("1", "2", "a/*", "*/1", "*", "a/1", "a/b/1", "?", "*1", "b*"))
                : list(2, () -> value(operator));
    return new ConditionClause(quantifier, operator, key, values);
  }

  private Operator operator(int kind) {
    List<Operator> some = new ArrayList<>();
    for (Operator operator : Operator.values()) {
      boolean fits =
          switch (operator.family()) {
            case STRING -> kind < 2;
            case NUMERIC -> kind == 2;
            case DATE -> kind == 3;
            case IP -> kind == 4;
            case BOOL -> kind == 5 || kind == 0;
          };
      if (fits) {
        some.add(operator);
      }
    }
    return some.get(random.nextInt(some.size()));
  }

  private int family;

  /** Which family of values most clauses about a key have; the same for both sides of a pair. */
  void setFamily(int family) {
    this.family = family;
  }

  private String value(Operator operator) {
    return switch (operator.family()) {
      case STRING ->
          operator.word().endsWith("Like")
              ? pick("a*", "*a", "?", "*", "a?b", "*b*", "aa", "1*", "10.*", "t*", "20*")
              : pick("a", "b", "A", "ab", "aB", "", "1", "10.0.0.1", "true", "k");
      case NUMERIC -> pick("1", "2", "2.0", "-1", "1.5", "10");
      case DATE ->
          pick(
              "2024-01-01T00:00:00Z",
              "2024-01-01T01:00:00Z",
              "2024-01-01T00:00:00.000000001Z",
              "2024-01-01T08:00:00+08:00");
      case IP ->
          pick(
              "10.0.0.0/8",
              "10.0.0.1",
              "10.1.0.0/16",
              "0.0.0.0/0",
              "::/0",
              "2001:db8::/32",
              "10.0.0.0/31");
      case BOOL -> throw new IllegalStateException();
    };
  }

  private String pick(String... pool) {
    return pool[random.nextInt(pool.length)];
  }

  private <T> List<T> list(int atMost, Supplier<T> item) {
    List<T> items = new ArrayList<>();
    for (int count = 1 + random.nextInt(atMost); count > 0; count--) {
      items.add(item.get());
    }
    return items;
  }
}
