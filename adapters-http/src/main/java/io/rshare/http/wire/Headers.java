package io.rshare.http.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The headers of a request, names in lower case, values as they came. */
public final class Headers {
  private final Map<String, List<String>> values = new HashMap<>();

  /** Headers from names and values in turn. */
  public static Headers of(String... namesAndValues) {
    var headers = new Headers();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return headers;
  }

  /** Adds one. */
  public void add(String name, String value) {
    values.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>(1)).add(value);
  }

  /** The first value of {@code name}, blank ones counting as none. */
  public Optional<String> text(String name) {
    List<String> found = values.get(name);
    return found == null || found.getFirst().isBlank()
        ? Optional.empty()
        : Optional.of(found.getFirst().strip());
  }

  /** The value of {@code name}, trimmed, if it came exactly once. */
  public Optional<String> only(String name) {
    List<String> found = values.get(name);
    return found == null || found.size() != 1
        ? Optional.empty()
        : Optional.of(found.getFirst().strip());
  }

  /** All values of {@code name}, in their order. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** All names, in no order. */
  public Set<String> names() {
    return values.keySet();
  }
}
