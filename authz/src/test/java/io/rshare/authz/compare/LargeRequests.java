package io.rshare.authz.compare;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Makes requests that some statement is likely to apply to. */
final class LargeRequests {
  private static final List<String> RUNS = List.of("", "x", "1", "Instance", "cn-hangzhou", "/a");

  private final SplittableRandom random;
  private final List<Statement> statements;
  private final List<ConditionClause> clauses;

  LargeRequests(long seed, Layers<List<PolicySource>> old, Layers<List<PolicySource>> fresh) {
    this.random = new SplittableRandom(seed);
    this.statements =
        Stream.of(old, fresh)
            .flatMap(layers -> layers.account().stream())
            .flatMap(policy -> policy.document().statements().stream())
            .toList();
    this.clauses = statements.stream().flatMap(s -> s.conditions().stream()).toList();
  }

  AccessRequest next() {
    String action = text(pick(pick(statements).action().values()), "ecs:GetInstance");
    String resource = resource();
    RequestContext.Builder context = RequestContext.builder();
    List<String> keys = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0 && !clauses.isEmpty(); count--) {
      ConditionClause clause = pick(clauses);
      if (!keys.contains(clause.key())) {
        keys.add(clause.key());
        for (int values = 1 + random.nextInt(2); values > 0; values--) {
          context.put(clause.key(), value(pick(clause.values())));
        }
      }
    }
    return new AccessRequest(action, resource, context.build());
  }

  private String resource() {
    List<String> fields = new ArrayList<>();
    String pattern =
        pick(statements.stream().map(Statement::resource).toList()).values().getFirst();
    if (pattern.equals("*") && random.nextBoolean()) {
      return pattern;
    }
    String[] parts = (pattern.equals("*") ? "acs:oss:*:*:*" : pattern).split(":", 5);
    for (int i = 0; i < parts.length; i++) {
      fields.add(text(parts[i], i == 1 || i == 4 ? "x" : ""));
    }
    return String.join(":", fields);
  }

  private String value(String value) {
    return switch (random.nextInt(4)) {
      case 0 -> "10." + random.nextInt(5) + "." + random.nextInt(3) + ".1";
      case 1 -> value.contains("/") && value.startsWith("10.") ? "10.1.0.0" : text(value, "x");
      case 2 -> random.nextBoolean() ? "150" : "2025-05-15T00:00:00Z";
      default -> text(value, "x");
    };
  }

  private String text(String pattern, String empty) {
    StringBuilder text = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      text.append(c == '*' ? pick(RUNS) : c == '?' ? "x" : "" + c);
    }
    return text.isEmpty() || (text.indexOf(":") < 0 && pattern.equals("*"))
        ? empty
        : text.toString();
  }

  private <T> T pick(List<T> pool) {
    return pool.get(random.nextInt(pool.size()));
  }
}
