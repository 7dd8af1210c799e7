package io.rshare.authz.compare;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.Operator;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.Quantifier;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Makes policies as large and as varied as people write them. */
public final class LargePolicies {
  static final List<String> SERVICES = List.of("ecs", "oss", "ram", "rds", "kms", "log", "vpc");
  static final List<String> VERBS = List.of("Get", "List", "Describe", "Create", "Delete", "Put");
  static final List<String> NOUNS = List.of("Instance", "Object", "Bucket", "Key", "User", "Disk");

  private final SplittableRandom random;

  public LargePolicies(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** One identity policy of this many statements. */
  public Layers<List<PolicySource>> layers(int statements) {
    List<Statement> all = new ArrayList<>();
    for (int i = 0; i < statements; i++) {
      all.add(statement());
    }
    return Layers.identity(List.of(SmallPolicies.source(all)));
  }

  /** The same statements in another order, with a few of them changed. */
  public Layers<List<PolicySource>> revised(Layers<List<PolicySource>> layers, int changes) {
    List<Statement> all = new ArrayList<>(layers.account().getFirst().document().statements());
    for (int i = 0; i < changes; i++) {
      all.set(random.nextInt(all.size()), statement());
    }
    Collections.shuffle(all, new Random(random.nextLong()));
    return Layers.identity(List.of(SmallPolicies.source(all)));
  }

  private Statement statement() {
    boolean deny = random.nextInt(4) == 0;
    // A wide Deny would leave nothing to compare.
    boolean narrow = deny && random.nextInt(20) > 0;
    return new Statement(
        0,
        Location.UNKNOWN,
        null,
        deny ? Effect.DENY : Effect.ALLOW,
        new Patterns(!narrow && random.nextInt(12) == 0, list(3, () -> action(narrow))),
        new Patterns(false, list(2, () -> resource(narrow))),
        List.of(),
        !narrow && random.nextInt(2) == 0 ? List.of() : list(2, this::clause));
  }

  private String action(boolean narrow) {
    String service = pick(SERVICES);
    return switch (narrow ? 2 + random.nextInt(4) : random.nextInt(6)) {
      case 0 -> "*";
      case 1 -> service + ":*";
      case 2 -> service + ":" + pick(VERBS) + "*";
      case 3 -> "*:" + pick(VERBS) + "*";
      case 4 -> service + ":*" + pick(NOUNS);
      default -> service + ":" + pick(VERBS) + pick(NOUNS);
    };
  }

  private String resource(boolean narrow) {
    String start = "acs:" + pick(SERVICES) + ":" + pick(List.of("*", "cn-hangzhou", "cn-*")) + ":";
    String account = pick(List.of("*", "1234567890123456")) + ":";
    return switch (narrow ? 2 + random.nextInt(4) : random.nextInt(6)) {
      case 0, 1 -> "*";
      case 2 -> start + account + "*";
      case 3 -> start + account + "bucket-" + random.nextInt(20) + "/*";
      case 4 -> start + account + "*/" + pick(NOUNS) + "?" + random.nextInt(3);
      default -> start + account + "instance/i-" + random.nextInt(20);
    };
  }

  private ConditionClause clause() {
    return switch (random.nextInt(7)) {
      case 0 ->
          clause(
              pick(List.of(Operator.IP_ADDRESS, Operator.NOT_IP_ADDRESS)),
              "acs:SourceIp",
              list(2, () -> "10." + random.nextInt(4) + ".0.0/" + (8 + 4 * random.nextInt(4))));
      case 1 ->
          clause(
              pick(List.of(Operator.DATE_LESS_THAN, Operator.DATE_GREATER_THAN_EQUALS)),
              "acs:CurrentTime",
              List.of("2025-0" + (1 + random.nextInt(9)) + "-01T00:00:00+08:00"));
      case 2 -> clause(Operator.BOOL, "acs:SecureTransport", List.of("" + random.nextBoolean()));
      case 3 ->
          clause(
              pick(List.of(Operator.STRING_EQUALS, Operator.STRING_NOT_EQUALS)),
              "acs:ResourceTag/team",
              list(3, () -> pick(List.of("red", "blue", "green"))));
      case 4 ->
          clause(
              pick(List.of(Operator.STRING_LIKE, Operator.STRING_NOT_LIKE)),
              "resourcesharing:Target",
              list(2, () -> "rd-1/r-1/fd-" + random.nextInt(4) + pick(List.of("/*", "", "*"))));
      case 5 ->
          clause(
              pick(List.of(Operator.STRING_EQUALS, Operator.STRING_NOT_EQUALS_IGNORE_CASE)),
              "resourcesharing:RequestedResourceType",
              list(2, () -> pick(List.of("VSwitch", "Image", "vswitch"))));
      default ->
          clause(
              pick(List.of(Operator.NUMERIC_LESS_THAN, Operator.NUMERIC_GREATER_THAN)),
              "oss:MaxKeys",
              List.of("" + random.nextInt(5) * 100));
    };
  }

  private ConditionClause clause(Operator operator, String key, List<String> values) {
    Quantifier quantifier =
        random.nextInt(6) == 0 ? pick(List.of(Quantifier.values())) : Quantifier.UNSTATED;
    return new ConditionClause(quantifier, operator, key, values);
  }

  private <T> T pick(List<T> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  private <T> List<T> list(int atMost, Supplier<T> item) {
    List<T> items = new ArrayList<>();
    for (int count = 1 + random.nextInt(atMost); count > 0; count--) {
      items.add(item.get());
    }
    return items;
  }
}
