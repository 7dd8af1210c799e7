package io.rshare.bootstrap.system;

import io.rshare.application.JsonNull;
import io.rshare.application.Parameter;
import io.rshare.application.Parameter.Shape;
import io.rshare.bootstrap.catalogue.SampleParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shapes that a parameter does not have, made from a value that it may have. */
final class WrongShapes {
  private final String name;
  private final boolean list;
  private final boolean structures;

  /** What an element of the list is, or the value itself, as JSON. */
  private final Object element;

  /** The right shape, by flat names. */
  final Map<String, String> right;

  WrongShapes(Parameter parameter) {
    this.name = parameter.name();
    this.right = SampleParameters.of(parameter);
    this.structures = parameter.shape() instanceof Shape.Structures;
    this.list = structures || parameter.shape() instanceof Shape.Texts;
    if (structures) {
      Map<String, Object> members = new TreeMap<>();
      right.forEach((key, value) -> members.put(key.substring(name.length() + 3), value));
      this.element = members;
    } else {
      this.element = right.values().iterator().next();
    }
  }

  /** By flat names, as queries and forms hold them. */
  List<Map<String, String>> flat() {
    String text = element instanceof String value ? value : JsonText.of(element);
    List<Map<String, String>> shapes = new ArrayList<>();
    for (String spelling : List.of(".0", ".01", ".x", ".", ".1.", ".[]", ".Foo", ".-1")) {
      shapes.add(Map.of(name + spelling, text));
    }
    if (!list) {
      shapes.add(Map.of(name + ".1", text));
      shapes.add(with(right, name + ".1", text));
      return shapes;
    }
    shapes.add(Map.of(name, text));
    for (Object json : json()) {
      if (!(json instanceof String)) {
        shapes.add(Map.of(name, JsonText.of(json)));
      }
    }
    shapes.add(Map.of(name, JsonText.of(List.of(element))));
    shapes.add(with(right, name, JsonText.of(List.of(element))));
    shapes.add(Map.of(name, "[" + JsonText.of(element)));
    shapes.add(moved(2));
    if (structures) {
      String member = right.keySet().iterator().next();
      shapes.add(Map.of(name + ".1", text));
      shapes.add(Map.of(member.replace(".1.", "."), text));
      shapes.add(with(right, name + ".1.Foo", "x"));
      shapes.add(with(right, member + ".1", "x"));
      shapes.add(with(right, name + ".1." + lower(member.substring(name.length() + 3)), "x"));
    } else {
      shapes.add(Map.of(name + ".1.Id", text));
      shapes.add(Map.of(name + ".1.1", text));
    }
    return shapes;
  }

  /** As JSON bodies hold them. */
  List<Object> json() {
    List<Object> shapes = new ArrayList<>(List.of(Map.of(), Map.of("Foo", element)));
    if (!list) {
      shapes.addAll(List.of(List.of(), List.of(element), List.of(List.of()), List.of(Map.of())));
      shapes.addAll(List.of(new BigDecimal("1.5"), Map.of("1", element), List.of(JsonNull.NULL)));
      return shapes;
    }
    shapes.addAll(List.of("text", 7L, true, new BigDecimal("1.5"), List.of(List.of(element))));
    shapes.addAll(List.of(List.of(JsonNull.NULL), List.of(""), List.of(Map.of())));
    shapes.addAll(List.of(List.of(new BigDecimal("1.5")), List.of(List.of())));
    if (structures) {
      shapes.addAll(List.of(List.of("text"), List.of(7L), element, List.of(JsonText.of(element))));
      Map<String, Object> more = members();
      more.put("Foo", "x");
      shapes.add(List.of(more));
      members()
          .keySet()
          .forEach(
              member -> {
                for (Object odd :
                    List.of(Map.of(), List.of(), List.of("x"), new BigDecimal("1.5"))) {
                  Map<String, Object> changed = members();
                  changed.put(member, odd);
                  shapes.add(List.of(changed));
                }
              });
    } else {
      shapes.addAll(List.of(List.of(Map.of("Id", element)), Map.of("1", element)));
    }
    return shapes;
  }

  /** The right shape as JSON. */
  Object rightJson() {
    return list ? List.of(element) : element;
  }

  /** JSON that other doors take but that has null where a type is declared. */
  List<Object> withNull() {
    List<Object> shapes = new ArrayList<>();
    shapes.add(JsonNull.NULL);
    if (structures) {
      members()
          .keySet()
          .forEach(
              member -> {
                Map<String, Object> changed = members();
                changed.put(member, JsonNull.NULL);
                shapes.add(List.of(changed));
              });
    }
    return shapes;
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new HashMap<>();
    ((Map<?, ?>) element).forEach((name, value) -> members.put((String) name, value));
    return members;
  }

  private Map<String, String> moved(int index) {
    Map<String, String> moved = new HashMap<>();
    right.forEach((key, value) -> moved.put(key.replace(name + ".1", name + "." + index), value));
    return moved;
  }

  private static Map<String, String> with(Map<String, String> some, String name, String value) {
    Map<String, String> more = new HashMap<>(some);
    more.put(name, value);
    return more;
  }

  private static String lower(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
