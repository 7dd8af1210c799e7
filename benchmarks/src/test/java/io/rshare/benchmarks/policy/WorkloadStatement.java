package io.rshare.benchmarks.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One statement of the workload, in no engine's language. Condition: operator, key, values. */
record WorkloadStatement(
    String effect,
    List<String> actions,
    List<String> resources,
    Map<String, Map<String, List<String>>> condition) {

  static WorkloadStatement allow(List<String> actions, String resource) {
    return new WorkloadStatement("Allow", actions, List.of(resource), new LinkedHashMap<>());
  }

  static WorkloadStatement deny(List<String> actions, String resource) {
    return new WorkloadStatement("Deny", actions, List.of(resource), new LinkedHashMap<>());
  }

  /** The same statement with one more clause. */
  WorkloadStatement when(String operator, String key, String... values) {
    Map<String, Map<String, List<String>>> more = new LinkedHashMap<>(condition);
    more.put(operator, Map.of(key, List.of(values)));
    return new WorkloadStatement(effect, actions, resources, more);
  }
}
