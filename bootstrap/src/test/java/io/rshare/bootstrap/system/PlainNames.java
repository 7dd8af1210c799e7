package io.rshare.bootstrap.system;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of answers what differs from service to service and from door to door: ids get names in
 * the order they turn up in, moments and seals disappear, members are lower camel case, lists are
 * sorted.
 */
final class PlainNames {
  private static final Pattern IDS = Pattern.compile("\\b(rs|i)-[A-Za-z0-9]{12,16}\\b");
  private static final Pattern MOMENTS = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
  private static final List<String> LEFT_OUT =
      List.of("requestId", "nextToken", "encodedDiagnosticMessage");

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** The parameters with every {@code {name}} replaced by the id that has it. */
  Map<String, String> filled(Map<String, String> parameters) {
    Map<String, String> filled = new HashMap<>(parameters);
    names.forEach(
        (id, name) -> filled.replaceAll((key, value) -> value.replace("{" + name + "}", id)));
    return filled;
  }

  Object plain(Object value) {
    return switch (value) {
      case Map<?, ?> members -> {
        Map<String, Object> plain = new TreeMap<>();
        members.forEach(
            (name, member) -> {
              String text = (String) name;
              String lower = Character.toLowerCase(text.charAt(0)) + text.substring(1);
              if (!LEFT_OUT.contains(lower)) {
                plain.put(lower, plain(member));
              }
            });
        yield plain;
      }
      case List<?> elements -> {
        List<Object> plain = new ArrayList<>();
        elements.forEach(element -> plain.add(plain(element)));
        plain.sort(Comparator.comparing(Object::toString));
        yield plain;
      }
      case String text ->
          MOMENTS.matcher(IDS.matcher(text).replaceAll(id -> named(id.group()))).replaceAll("then");
      default -> value;
    };
  }

  private String named(String id) {
    String kind = id.substring(0, id.indexOf('-'));
    return Matcher.quoteReplacement(
        names.computeIfAbsent(id, i -> kind + counts.merge(kind, 1, Integer::sum)));
  }
}
