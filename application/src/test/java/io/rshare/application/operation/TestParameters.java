package io.rshare.application.operation;

import java.util.ArrayList;
import java.util.List;

/** Lists of names and values. */
final class TestParameters {
  private TestParameters() {}

  static String[] and(String[] parameters, String... more) {
    List<String> all = new ArrayList<>(List.of(parameters));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** {@code count} vSwitches, numbered from {@code first}. */
  static String[] vSwitches(int first, int count) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.addAll(List.of("Resources." + i + ".ResourceId", "vsw-" + (first + i)));
      all.addAll(List.of("Resources." + i + ".ResourceType", "VSwitch"));
    }
    return all.toArray(String[]::new);
  }
}
