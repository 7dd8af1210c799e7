package io.rshare.application.operation;

import static io.rshare.application.Parameter.structures;
import static io.rshare.application.Parameter.text;
import static io.rshare.application.Parameter.texts;

import io.rshare.application.Parameter;
import io.rshare.application.Parameters;
import io.rshare.application.TargetProperty;
import io.rshare.application.access.ContextValue;
import io.rshare.application.access.TargetSpellings;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.target.SharedTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters {@code Targets} and {@code TargetProperties}, checked for form.
 *
 * @param targets what is named, in request order, without duplicates
 * @param properties JSON text by target id, to the letter; service targets only
 */
record RequestedTargets(List<SharedTarget> targets, Map<String, String> properties) {
  private static final int MAX = 5;

  /** What names targets. */
  static final Parameter NAMES =
      texts("Targets")
          .atMost(MAX)
          .says("Accounts, folders, the resource directory, services of the cloud.");

  /** What gives properties to them. */
  static final Parameter PROPERTIES =
      structures(
              "TargetProperties",
              text("TargetId").required().says("A service among the targets."),
              text("Property").required().says("JSON text with the time range."))
          .atMost(MAX)
          .says("Time ranges in which services may use the share.");

  static RequestedTargets bind(Parameters in) {
    List<SharedTarget> targets = named(in);
    return new RequestedTargets(targets, properties(in, targets));
  }

  /** The targets alone. */
  static List<SharedTarget> named(Parameters in) {
    List<SharedTarget> targets = new ArrayList<>();
    for (String text : in.list("Targets")) {
      targets.add(SharedTarget.parse(text).orElseThrow(FaultCode.TARGETS_INVALID::fault));
    }
    return Entries.limited(targets, MAX, FaultCode.TARGETS_TOO_MANY, FaultCode.TARGETS_DUPLICATE);
  }

  /** Values of {@code resourcesharing:Target} for a caller in {@code directory}. */
  List<ContextValue> values(Optional<ResourceDirectory> directory) {
    List<ContextValue> values = new ArrayList<>(targets.size());
    for (SharedTarget target : targets) {
      values.add(TargetSpellings.of(target, directory));
    }
    return values;
  }

  private static Map<String, String> properties(Parameters in, List<SharedTarget> targets) {
    List<String> ids = new ArrayList<>();
    Map<String, String> properties = new HashMap<>();
    for (Map<String, String> entry : in.objects("TargetProperties")) {
      String id = entry.get("TargetId");
      String property = entry.get("Property");
      if (id == null
          || property == null
          || TargetProperty.timeRange(json(property, in)).isEmpty()) {
        throw FaultCode.TARGET_PROPERTIES_INVALID.fault();
      }
      ids.add(id);
      properties.put(id, property);
    }
    Entries.limited(
        ids, MAX, FaultCode.TARGET_PROPERTIES_TOO_MANY, FaultCode.TARGET_PROPERTIES_DUPLICATE);
    if (!ids.stream().allMatch(id -> namesService(targets, id))) {
      throw FaultCode.TARGET_PROPERTIES_INVALID.fault();
    }
    return properties;
  }

  private static Object json(String property, Parameters in) {
    return in.json(property, FaultCode.TARGET_PROPERTIES_INVALID);
  }

  private static boolean namesService(List<SharedTarget> targets, String id) {
    return targets.contains(new SharedTarget.ToService(id));
  }
}
