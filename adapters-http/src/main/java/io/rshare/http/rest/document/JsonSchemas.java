package io.rshare.http.rest.document;

import io.rshare.http.rest.schema.Schema;
import io.rshare.http.wire.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Schemas as JSON schema (2020-12). What is sent is described in place and closed, for other
 * members are refused; what is answered refers to components, and may grow.
 */
public final class JsonSchemas {
  private final Tree components = new Tree();
  private final Map<String, Schema.Structure> named = new HashMap<>();

  /** The schemas that {@link #answered} referred to. */
  public Tree components() {
    return components;
  }

  /** The schema of something the service answers. */
  public Node answered(Schema schema) {
    return of(schema, false).node();
  }

  /** The schema of something the service takes. */
  public Node taken(Schema schema) {
    return of(schema, true).node();
  }

  private Tree of(Schema schema, boolean taken) {
    return switch (schema) {
      case Schema.Text text -> text(text);
      case Schema.Flag _ -> new Tree().text("type", "boolean");
      case Schema.Whole whole -> whole(whole);
      case Schema.Anything _ -> new Tree().text("type", "object");
      case Schema.Items items -> items(items, taken);
      case Schema.Dictionary dictionary ->
          new Tree()
              .text("type", "object")
              .tree("additionalProperties", of(dictionary.values(), taken));
      case Schema.Structure structure ->
          taken || structure.name().isEmpty()
              ? object(structure, taken)
              : new Tree().text("$ref", "#/components/schemas/" + component(structure));
    };
  }

  private String component(Schema.Structure structure) {
    Schema.Structure known = named.putIfAbsent(structure.name(), structure);
    if (known == null) {
      components.tree(structure.name(), object(structure, false));
    } else if (!known.equals(structure)) {
      throw new IllegalStateException("two things are called " + structure.name());
    }
    return structure.name();
  }

  private Tree object(Schema.Structure structure, boolean taken) {
    var properties = new Tree();
    for (Schema.Field field : structure.fields()) {
      Tree property = of(field.schema(), taken).textIfAny("description", field.description());
      properties.tree(field.name(), property);
    }
    List<String> required =
        structure.fields().stream().filter(Schema.Field::required).map(Schema.Field::name).toList();
    var object = new Tree().text("type", "object").tree("properties", properties);
    if (!required.isEmpty()) {
      object.texts("required", required);
    }
    return taken ? object.flag("additionalProperties", false) : object;
  }

  private Tree items(Schema.Items items, boolean taken) {
    var array = new Tree().text("type", "array").tree("items", of(items.each(), taken));
    if (items.least() > 0) {
      array.number("minItems", items.least());
    }
    return items.most() < Integer.MAX_VALUE ? array.number("maxItems", items.most()) : array;
  }

  private static Tree text(Schema.Text text) {
    var string =
        new Tree()
            .text("type", "string")
            .textIfAny("format", text.format())
            .textIfAny("pattern", text.pattern());
    if (!text.words().isEmpty()) {
      string.texts("enum", text.words());
    }
    if (text.least() > 0) {
      string.number("minLength", text.least());
    }
    return text.most() < Integer.MAX_VALUE ? string.number("maxLength", text.most()) : string;
  }

  private static Tree whole(Schema.Whole whole) {
    var integer = new Tree().text("type", "integer").text("format", "int64");
    if (whole.least() > Long.MIN_VALUE) {
      integer.number("minimum", whole.least());
    }
    return whole.most() < Integer.MAX_VALUE ? integer.number("maximum", whole.most()) : integer;
  }
}
