package io.rshare.application;

import io.rshare.application.Parameter.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The parameters that calls of one operation may carry. Reads the lists of a call and refuses every
 * declared parameter that comes in another shape than its own, so that nothing a caller says about
 * it is passed over. Names that are not declared are ignored, as in the cloud.
 */
final class DeclaredParameters {
  private static final int MAX_DIGITS = 9;

  private final Map<String, Parameter> byName = new HashMap<>();

  DeclaredParameters() {
    // Every call may name its region.
    add(Parameter.text("RegionId"));
  }

  void add(Parameter parameter) {
    byName.put(parameter.name(), parameter);
  }

  /** An entry of a list: a text, or the member {@code field} of an object. */
  record Element(int index, String field, String value) {}

  /**
   * The elements of the declared lists in {@code values}, by name, in the order of the indexes.
   * Throws {@link MisshapenException}.
   */
  Map<String, List<Element>> read(Map<String, String> values, JsonText json) {
    var reading = new Reading();
    values.forEach(reading);
    return reading.lists(json);
  }

  /** One pass over the values of a call. */
  private final class Reading implements BiConsumer<String, String> {
    private final Map<String, List<Element>> lists = new HashMap<>();
    private Map<Parameter, String> inJson = Map.of();

    @Override
    public void accept(String key, String value) {
      if (value.isEmpty()) {
        return;
      }
      int dot = key.indexOf('.');
      Parameter parameter = byName.get(dot < 0 ? key : key.substring(0, dot));
      if (parameter == null) {
        return;
      }
      if (dot >= 0) {
        element(parameter, key, dot + 1, value);
      } else if (isList(parameter.shape())) {
        inJson = inJson.isEmpty() ? new HashMap<>() : inJson;
        inJson.put(parameter, value);
      }
    }

    private void element(Parameter parameter, String key, int from, String value) {
      int end = isList(parameter.shape()) ? endOfIndex(key, from) : -1;
      if (end < 0) {
        requireEmptyList(parameter, key.substring(from), value);
        return;
      }
      String field = end == key.length() ? "" : key.substring(end + 1);
      if (!isElement(parameter.shape(), end < key.length(), field)) {
        throw new MisshapenException(parameter);
      }
      lists
          .computeIfAbsent(parameter.name(), _ -> new ArrayList<>())
          .add(new Element(Integer.parseInt(key, from, end, 10), field, value));
    }

    private Map<String, List<Element>> lists(JsonText json) {
      for (List<Element> list : lists.values()) {
        if (list.size() > 1) {
          list.sort(Comparator.comparingInt(Element::index));
        }
      }
      inJson.forEach(
          (parameter, text) -> {
            // Which of two spellings counts would be a guess.
            if (lists.put(parameter.name(), JsonList.elements(parameter, text, json)) != null) {
              throw new MisshapenException(parameter);
            }
          });
      return lists;
    }
  }

  private static void requireEmptyList(Parameter parameter, String rest, String value) {
    if (!isList(parameter.shape())
        || !rest.equals(FlatJson.EMPTY_LIST)
        || !value.equals(FlatJson.EMPTY_LIST)) {
      throw new MisshapenException(parameter);
    }
  }

  private static boolean isList(Shape shape) {
    return shape instanceof Shape.Texts || shape instanceof Shape.Structures;
  }

  private static boolean isElement(Shape list, boolean named, String field) {
    return switch (list) {
      case Shape.Structures structures -> named && structures.has(field);
      default -> !named;
    };
  }

  /** Where the index that begins at {@code from} ends, or -1 if there is none. */
  private static int endOfIndex(String key, int from) {
    int end = from;
    while (end < key.length() && key.charAt(end) >= '0' && key.charAt(end) <= '9') {
      end++;
    }
    int digits = end - from;
    boolean index = digits > 0 && digits <= MAX_DIGITS && (digits == 1 || key.charAt(from) != '0');
    boolean whole = end == key.length() || key.charAt(end) == '.';
    return index && whole ? end : -1;
  }
}
