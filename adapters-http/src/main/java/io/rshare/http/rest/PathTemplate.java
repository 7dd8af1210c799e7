package io.rshare.http.rest;

import io.rshare.http.wire.Percent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with variables for some of its segments, such as {@code /v1/permissions/{permissionName}}.
 *
 * @param text as written
 */
public record PathTemplate(String text) {
  private List<String> segments() {
    return List.of(text.split("/", -1));
  }

  /** Names of the variables, in order. */
  public List<String> variables() {
    return segments().stream()
        .filter(PathTemplate::isVariable)
        .map(segment -> segment.substring(1, segment.length() - 1))
        .toList();
  }

  /**
   * The values of the variables in {@code path}, which is still percent-encoded; nothing if the
   * path is another. No variable is ever empty.
   */
  Optional<Map<String, String>> match(String path) {
    List<String> wanted = segments();
    String[] given = path.split("/", -1);
    if (given.length != wanted.size()) {
      return Optional.empty();
    }
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < given.length; i++) {
      String segment = wanted.get(i);
      if (isVariable(segment) && !given[i].isEmpty()) {
        String value = Percent.decode(given[i], 0, given[i].length(), false);
        values.put(segment.substring(1, segment.length() - 1), value);
      } else if (!segment.equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }
}
