package io.rshare.application;

import io.rshare.domain.fault.FaultCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of a call: a flat view from name to value, with lists spelt {@code Name.1}, {@code
 * Name.2} and objects {@code Name.1.Key}. Names are case-sensitive, names nobody asks for are
 * ignored, and an empty value counts as not given, since one of the signature schemes does not sign
 * it.
 *
 * <p>List indexes are taken in ascending order and gaps are ignored (assumed).
 */
public class Parameters {
  private static final Pattern INDEX = Pattern.compile("(0|[1-9][0-9]{0,8})(?:\\.(.+))?");

  private final Map<String, String> values;
  private final JsonText json;

  /** Parameters with these values. */
  public Parameters(Map<String, String> values, JsonText json) {
    this.values = new HashMap<>(values);
    this.values.values().removeIf(String::isEmpty);
    this.json = json;
  }

  /** The value of {@code name}, never empty, or nothing. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether {@code name} is {@code true}, where it is given; throws {@code invalid} otherwise. */
  public Optional<Boolean> flag(String name, FaultCode invalid) {
    String value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
      throw invalid.fault();
    }
    return Optional.of(value.equalsIgnoreCase("true"));
  }

  /** The values of {@code name.1}, {@code name.2} and so on, in the order of the indexes. */
  public List<String> list(String name) {
    var found = new TreeMap<Integer, String>();
    forEachIndexed(
        name,
        (index, rest, value) -> {
          if (rest.isEmpty()) {
            found.put(index, value);
          }
        });
    return List.copyOf(found.values());
  }

  /**
   * The objects {@code name.1.*}, {@code name.2.*} and so on, each with those of {@code fields}
   * that are given. A list that travels as JSON text in {@code name} itself, as the command line
   * client sends it, is read the same way; throws {@code invalid} if that text is no list of
   * objects with text members.
   */
  public List<Map<String, String>> objects(String name, FaultCode invalid, String... fields) {
    List<String> wanted = Arrays.asList(fields);
    SortedMap<Integer, Map<String, String>> found = new TreeMap<>();
    forEachIndexed(
        name,
        (index, field, value) -> {
          if (wanted.contains(field)) {
            found.computeIfAbsent(index, i -> new HashMap<>()).put(field, value);
          }
        });
    var objects = new ArrayList<>(found.values());
    Optional.ofNullable(values.get(name))
        .ifPresent(text -> objects.addAll(fromJson(text, wanted, invalid)));
    return List.copyOf(objects);
  }

  /** The value of JSON text that a parameter holds; throws {@code invalid} if it is none. */
  public Object json(String text, FaultCode invalid) {
    try {
      return json.parse(text);
    } catch (IllegalArgumentException e) {
      throw invalid.fault();
    }
  }

  private List<Map<String, String>> fromJson(String text, List<String> wanted, FaultCode invalid) {
    if (!(json(text, invalid) instanceof List<?> list)) {
      throw invalid.fault();
    }
    var objects = new ArrayList<Map<String, String>>();
    for (Object element : list) {
      if (!(element instanceof Map<?, ?> members)) {
        throw invalid.fault();
      }
      var object = new HashMap<String, String>();
      for (String field : wanted) {
        switch (members.get(field)) {
          case null -> {}
          case String value -> object.put(field, value);
          default -> throw invalid.fault();
        }
      }
      object.values().removeIf(String::isEmpty);
      objects.add(object);
    }
    return objects;
  }

  private void forEachIndexed(String name, Indexed consumer) {
    String prefix = name + ".";
    values.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            Matcher rest = INDEX.matcher(key).region(prefix.length(), key.length());
            if (rest.matches()) {
              String field = rest.group(2);
              consumer.accept(Integer.parseInt(rest.group(1)), field == null ? "" : field, value);
            }
          }
        });
  }

  private interface Indexed {
    void accept(int index, String field, String value);
  }
}
