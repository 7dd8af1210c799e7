package io.rshare.application;

import io.rshare.application.DeclaredParameters.Element;
import io.rshare.application.Parameter.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list that travels as JSON text in one value, as the command line client sends it. */
final class JsonList {
  private final Parameter parameter;
  private final List<Element> elements = new ArrayList<>();

  private JsonList(Parameter parameter) {
    this.parameter = parameter;
  }

  /** The elements that {@code text} holds; throws {@link MisshapenException}. */
  static List<Element> elements(Parameter parameter, String text, JsonText json) {
    var read = new JsonList(parameter);
    read.read(text, json);
    return read.elements;
  }

  private void read(String text, JsonText json) {
    if (!(parsed(text, json) instanceof List<?> list)) {
      throw new MisshapenException(parameter);
    }
    for (int i = 0; i < list.size(); i++) {
      int before = elements.size();
      switch (parameter.shape()) {
        case Shape.Structures structures -> members(i + 1, list.get(i), structures);
        default -> add(i + 1, "", list.get(i));
      }
      // An element that says nothing is none.
      if (elements.size() == before) {
        throw new MisshapenException(parameter);
      }
    }
  }

  private Object parsed(String text, JsonText json) {
    try {
      return json.parse(text);
    } catch (IllegalArgumentException e) {
      throw new MisshapenException(parameter);
    }
  }

  private void members(int index, Object value, Shape.Structures structures) {
    if (!(value instanceof Map<?, ?> object)) {
      throw new MisshapenException(parameter);
    }
    object.forEach(
        (name, member) -> {
          if (!structures.has((String) name)) {
            throw new MisshapenException(parameter);
          }
          if (member != JsonNull.NULL) {
            add(index, (String) name, member);
          }
        });
  }

  private void add(int index, String field, Object value) {
    String text = FlatJson.text(value).orElseThrow(() -> new MisshapenException(parameter));
    if (!text.isEmpty()) {
      elements.add(new Element(index, field, text));
    }
  }
}
