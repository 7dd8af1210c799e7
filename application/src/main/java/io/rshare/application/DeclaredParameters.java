package io.rshare.application;

import io.rshare.application.Parameter.Shape;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** What a list holds at one place: a text, or the member {@code field} of an object. */
  record Element(int index, String field, String value) {}

  /** Where a call departs from what is declared. */
  static final class MisshapenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Parameter parameter;

    MisshapenException(Parameter parameter) {
      super(parameter.name(), null, false, false);
      this.parameter = parameter;
    }

    /**
     * The refusal: the code that {@code documented} holds for the parameter, else the catch-all,
     * whose message leaves room for saying what is wrong.
     */
    Fault fault(Iterable<FaultCode> documented) {
      String own = FaultCode.PARAMETER_INVALID.wireCode() + "." + parameter.name();
      for (FaultCode code : documented) {
        if (code.wireCode().equals(own)) {
          return code.fault().at(parameter.name());
        }
      }
      return FaultCode.PARAMETER_INVALID
          .fault()
          .saying(parameter.name(), parameter.name() + " has to be " + expected() + ".");
    }

    private String expected() {
      String name = parameter.name();
      return switch (parameter.shape()) {
        case Shape.Texts _ -> name + ".1, " + name + ".2 and so on, or a JSON list of texts";
        case Shape.Structures(List<Parameter> members) ->
            name
                + ".1."
                + members.getFirst().name()
                + " and so on, or a JSON list of objects with the documented members";
        case Shape.Text _, Shape.Flag _, Shape.Number _, Shape.Choice _ -> "a single value";
      };
    }
  }

  /** The elements of the declared lists in {@code values}, by name, in the order of the indexes. */
  Map<String, List<Element>> read(Map<String, String> values, JsonText json) {
    Map<String, List<Element>> lists = new HashMap<>();
    List<Parameter> inJson = List.of();
    for (Map.Entry<String, String> entry : values.entrySet()) {
      String key = entry.getKey();
      String value = entry.getValue();
      if (value.isEmpty()) {
        continue;
      }
      int dot = key.indexOf('.');
      Parameter parameter = byName.get(dot < 0 ? key : key.substring(0, dot));
      if (parameter == null) {
        continue;
      }
      if (dot >= 0) {
        read(parameter, key, dot + 1, value, lists);
      } else if (isList(parameter.shape())) {
        inJson = inJson.isEmpty() ? new ArrayList<>() : inJson;
        inJson.add(parameter);
      }
    }
    for (List<Element> list : lists.values()) {
      if (list.size() > 1) {
        list.sort(Comparator.comparingInt(Element::index));
      }
    }
    for (Parameter parameter : inJson) {
      String text = values.get(parameter.name());
      // Which of two spellings counts would be a guess.
      if (text == null || lists.containsKey(parameter.name())) {
        throw new MisshapenException(parameter);
      }
      lists.put(parameter.name(), fromJson(parameter, text, json));
    }
    return lists;
  }

  private static boolean isList(Shape shape) {
    return shape instanceof Shape.Texts || shape instanceof Shape.Structures;
  }

  private static void read(
      Parameter parameter, String key, int from, String value, Map<String, List<Element>> lists) {
    if (!isList(parameter.shape())) {
      throw new MisshapenException(parameter);
    }
    int end = endOfIndex(key, from);
    if (end < 0) {
      if (key.startsWith(FlatJson.EMPTY_LIST, from)
          && key.length() == from + FlatJson.EMPTY_LIST.length()
          && value.equals(FlatJson.EMPTY_LIST)) {
        return;
      }
      throw new MisshapenException(parameter);
    }
    String field = end == key.length() ? "" : key.substring(end + 1);
    if (!isDeclared(parameter.shape(), end < key.length(), field)) {
      throw new MisshapenException(parameter);
    }
    lists
        .computeIfAbsent(parameter.name(), _ -> new ArrayList<>())
        .add(new Element(Integer.parseInt(key, from, end, 10), field, value));
  }

  private static boolean isDeclared(Shape list, boolean named, String field) {
    return switch (list) {
      case Shape.Structures(List<Parameter> members) -> named && member(members, field).isPresent();
      default -> !named;
    };
  }

  private static Optional<Parameter> member(List<Parameter> members, @Nullable Object name) {
    for (Parameter member : members) {
      if (member.name().equals(name)) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  /** Where the index that begins at {@code from} ends, or -1 if there is none: 1, 2 and so on. */
  private static int endOfIndex(String key, int from) {
    int end = from;
    while (end < key.length() && key.charAt(end) >= '0' && key.charAt(end) <= '9') {
      end++;
    }
    int digits = end - from;
    boolean index = digits > 0 && digits <= MAX_DIGITS && key.charAt(from) != '0';
    boolean whole = end == key.length() || key.charAt(end) == '.';
    return index && whole ? end : -1;
  }

  private static List<Element> fromJson(Parameter parameter, String text, JsonText json) {
    List<Element> elements = new ArrayList<>();
    if (!(parsed(text, json) instanceof List<?> list)) {
      throw new MisshapenException(parameter);
    }
    for (int i = 0; i < list.size(); i++) {
      int before = elements.size();
      if (parameter.shape() instanceof Shape.Structures(List<Parameter> members)) {
        if (!(list.get(i) instanceof Map<?, ?> object)) {
          throw new MisshapenException(parameter);
        }
        for (Map.Entry<?, ?> member : object.entrySet()) {
          if (member(members, member.getKey()).isEmpty()) {
            throw new MisshapenException(parameter);
          }
          if (member.getValue() != JsonNull.NULL) {
            add(parameter, i, (String) member.getKey(), member.getValue(), elements);
          }
        }
      } else {
        add(parameter, i, "", list.get(i), elements);
      }
      // An element that says nothing is not one.
      if (elements.size() == before) {
        throw new MisshapenException(parameter);
      }
    }
    return elements;
  }

  private static void add(
      Parameter parameter, int place, String field, @Nullable Object value, List<Element> to) {
    String text = FlatJson.text(value).orElseThrow(() -> new MisshapenException(parameter));
    if (!text.isEmpty()) {
      to.add(new Element(place + 1, field, text));
    }
  }

  private static @Nullable Object parsed(String text, JsonText json) {
    try {
      return json.parse(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
