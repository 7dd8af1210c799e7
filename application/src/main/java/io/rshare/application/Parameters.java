package io.rshare.application;

import io.rshare.domain.fault.FaultCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a call: a flat view from name to value, with lists spelt {@code Name.1}, {@code
 * Name.2} and objects {@code Name.1.Key}. Names are case-sensitive, names nobody asks for are
 * ignored, and an empty value counts as not given, since one of the signature schemes does not sign
 * it.
 *
 * <p>List indexes are taken in ascending order and gaps are ignored (assumed).
 */
public class Parameters {
  private static final int MOST_DIGITS = 9;

  private final Map<String, String> values;
  private final JsonText json;
  private @Nullable Map<String, List<Element>> elements;

  /** Parameters with these values, which are not copied and must not change any more. */
  public Parameters(Map<String, String> values, JsonText json) {
    this.values = values;
    this.json = json;
  }

  /** The value of {@code name}, never empty, or nothing. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(value(name));
  }

  private @Nullable String value(String name) {
    String value = values.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Whether {@code name} is {@code true}, where it is given; throws {@code invalid} otherwise. */
  public Optional<Boolean> flag(String name, FaultCode invalid) {
    String value = value(name);
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
    List<String> found = new ArrayList<>();
    for (Element element : elements(name)) {
      if (element.field().isEmpty()) {
        found.add(element.value());
      }
    }
    return List.copyOf(found);
  }

  /**
   * The objects {@code name.1.*}, {@code name.2.*} and so on, each with those of {@code fields}
   * that are given. A list that travels as JSON text in {@code name} itself, as the command line
   * client sends it, is read the same way; throws {@code invalid} if that text is no list of
   * objects with text members.
   */
  public List<Map<String, String>> objects(String name, FaultCode invalid, String... fields) {
    List<String> wanted = Arrays.asList(fields);
    List<Map<String, String>> objects = new ArrayList<>();
    int last = -1;
    for (Element element : elements(name)) {
      if (wanted.contains(element.field())) {
        if (element.index() != last) {
          objects.add(new HashMap<>());
          last = element.index();
        }
        objects.getLast().put(element.field(), element.value());
      }
    }
    String text = value(name);
    if (text != null) {
      objects.addAll(fromJson(text, wanted, invalid));
    }
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

  /** What is spelt {@code name.<index>} and {@code name.<index>.<field>}, by index. */
  private List<Element> elements(String name) {
    Map<String, List<Element>> known = elements;
    if (known == null) {
      known = elementsByName();
      elements = known;
    }
    return known.getOrDefault(name, List.of());
  }

  /** Of all names at once, because one operation asks for many. */
  private Map<String, List<Element>> elementsByName() {
    Map<String, List<Element>> found = new HashMap<>();
    values.forEach(
        (key, value) -> {
          int dot = key.indexOf('.');
          int end = dot < 0 || value.isEmpty() ? -1 : endOfIndex(key, dot + 1);
          if (end > 0) {
            String field = end == key.length() ? "" : key.substring(end + 1);
            found
                .computeIfAbsent(key.substring(0, dot), n -> new ArrayList<>())
                .add(new Element(Integer.parseInt(key, dot + 1, end, 10), field, value));
          }
        });
    found.values().forEach(list -> list.sort(Comparator.comparingInt(Element::index)));
    return found;
  }

  /** Where the number that begins at {@code from} ends, or -1 if what is there is no index. */
  private static int endOfIndex(String key, int from) {
    int end = from;
    while (end < key.length() && key.charAt(end) >= '0' && key.charAt(end) <= '9') {
      end++;
    }
    int digits = end - from;
    boolean number =
        digits > 0 && digits <= MOST_DIGITS && (digits == 1 || key.charAt(from) != '0');
    // Where a field follows, it has a name.
    boolean whole = end == key.length() || (key.charAt(end) == '.' && end + 1 < key.length());
    return number && whole ? end : -1;
  }

  private record Element(int index, String field, String value) {}
}
