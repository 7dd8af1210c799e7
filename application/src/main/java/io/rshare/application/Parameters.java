package io.rshare.application;

import io.rshare.application.DeclaredParameters.Element;
import io.rshare.domain.fault.FaultCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a call: a flat view from name to value, with lists spelt {@code Name.1}, {@code
 * Name.2} and objects {@code Name.1.Key}, or as JSON text in {@code Name} itself, as the command
 * line client sends them. Names are case-sensitive, names that the operation does not declare are
 * ignored, and an empty value counts as not given, since one of the signature schemes does not sign
 * it. Lists can be asked for once the call is checked against what its operation declares ({@link
 * OperationSpec#check}).
 *
 * <p>List indexes are taken in ascending order, gaps are ignored, and 0 is an index for callers who
 * count from there (assumed).
 */
public class Parameters {
  private final Map<String, String> values;
  private final JsonText json;
  private @Nullable Map<String, List<Element>> lists;

  /** Parameters with these values, which are not copied and must not change any more. */
  public Parameters(Map<String, String> values, JsonText json) {
    this.values = values;
    this.json = json;
  }

  /**
   * Reads the lists among {@code declared}. Throws {@link MisshapenException} for a declared
   * parameter that comes in another shape.
   */
  void check(DeclaredParameters declared) {
    lists = declared.read(values, json);
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
      throw invalid.fault().at(name);
    }
    return Optional.of(value.equalsIgnoreCase("true"));
  }

  /** The texts of the list {@code name}, in the order of their indexes. */
  public List<String> list(String name) {
    List<Element> elements = elements(name);
    if (elements.isEmpty()) {
      return List.of();
    }
    List<String> found = new ArrayList<>(elements.size());
    for (Element element : elements) {
      found.add(element.value());
    }
    return List.copyOf(found);
  }

  /** The objects of the list {@code name}, each with those of its declared members that came. */
  public List<Map<String, String>> objects(String name) {
    List<Map<String, String>> objects = new ArrayList<>();
    int last = -1;
    for (Element element : elements(name)) {
      if (element.index() != last) {
        objects.add(new HashMap<>());
        last = element.index();
      }
      objects.getLast().put(element.field(), element.value());
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

  private List<Element> elements(String name) {
    Map<String, List<Element>> read = lists;
    if (read == null) {
      throw new IllegalStateException("parameters have not been checked");
    }
    return read.getOrDefault(name, List.of());
  }
}
