package io.rshare.benchmarks.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The workload in Cedar, one policy for each statement. Cedar cannot apply {@code like} to the
 * items of a set, so StringLike looks at the first target; the workload's decisions do not depend
 * on it.
 */
final class CedarTranslation {
  private CedarTranslation() {}

  static String of(List<WorkloadStatement> statements) {
    return statements.stream().map(CedarTranslation::policy).collect(Collectors.joining("\n"));
  }

  private static String policy(WorkloadStatement it) {
    List<String> tests = new ArrayList<>();
    tests.add(like("context.Action", it.actions()));
    tests.add(like("context.Resource", it.resources()));
    it.condition()
        .forEach(
            (operator, keys) ->
                keys.forEach((key, values) -> tests.add(test(operator, field(key), values))));
    return (it.effect().equals("Allow") ? "permit" : "forbid")
        + "(principal, action, resource) when { "
        + String.join(" && ", tests)
        + " };";
  }

  private static String test(String operator, String field, List<String> values) {
    return switch (operator) {
      case "StringEquals" -> equality(field, values);
      case "StringLike" -> like("context.Target0", values);
      case "Bool" -> "context." + field + " == " + values.getFirst();
      case "IpAddress" -> inRange(values);
      case "NotIpAddress" -> "!" + inRange(values);
      case "DateLessThan" ->
          "context.CurrentTime < " + Instant.parse(values.getFirst()).toEpochMilli();
      default -> throw new IllegalArgumentException(operator);
    };
  }

  private static String equality(String field, List<String> values) {
    String list =
        values.stream().map(CedarTranslation::quoted).collect(Collectors.joining(",", "[", "]"));
    return switch (field) {
      case "Target" -> list + ".containsAny(context.Target)";
      case "RequestedResourceType" -> list + ".containsAll(context." + field + ")";
      default -> "(context has " + field + " && " + list + ".contains(context." + field + "))";
    };
  }

  private static String inRange(List<String> blocks) {
    return blocks.stream()
        .map(block -> "context.SourceIp.isInRange(ip(" + quoted(block) + "))")
        .collect(Collectors.joining(" || ", "(", ")"));
  }

  private static String like(String value, List<String> patterns) {
    return patterns.stream()
        .map(
            pattern -> {
              if (pattern.equals("*")) {
                return "true";
              }
              boolean wild = pattern.matches(".*[*?].*");
              return value + (wild ? " like " : " == ") + quoted(pattern.replace('?', '*'));
            })
        .collect(Collectors.joining(" || ", "(", ")"));
  }

  private static String field(String key) {
    return key.substring(key.indexOf(':') + 1).replaceAll("[^A-Za-z]", "_");
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
