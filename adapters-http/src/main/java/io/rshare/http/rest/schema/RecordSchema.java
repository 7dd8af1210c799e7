package io.rshare.http.rest.schema;

import io.rshare.application.Says;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of records: a component is a member of the same name, an optional one need not be there.
 * Enums travel by their names.
 */
public final class RecordSchema {
  private RecordSchema() {}

  /** The schema of a record. */
  public static Schema.Structure of(Class<? extends Record> type) {
    var fields = new ArrayList<Schema.Field>();
    for (RecordComponent component : type.getRecordComponents()) {
      Type inner = component.getGenericType();
      boolean optional = component.getType() == Optional.class;
      Says says = component.getAnnotation(Says.class);
      fields.add(
          new Schema.Field(
              component.getName(),
              bounded(any(optional ? argument(inner, 0) : inner), says),
              !optional,
              says == null ? "" : says.value(),
              says == null ? "" : says.example()));
    }
    return new Schema.Structure(name(type), List.copyOf(fields));
  }

  /** {@code schema} with the bounds and the pattern that {@code says} has. */
  private static Schema bounded(Schema schema, @Nullable Says says) {
    if (says == null) {
      return schema;
    }
    int least = (int) Math.max(0, says.least());
    int most = (int) Math.min(Integer.MAX_VALUE, says.most());
    return switch (schema) {
      case Schema.Whole _ -> new Schema.Whole(says.least(), says.most());
      case Schema.Items items -> new Schema.Items(items.each(), least, most);
      case Schema.Text text ->
          new Schema.Text(text.words(), least, most, text.format(), says.pattern());
      default -> schema;
    };
  }

  private static Schema any(Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      if (Collection.class.isAssignableFrom(raw)) {
        return new Schema.Items(any(argument(type, 0)), 0, Integer.MAX_VALUE);
      }
      if (raw == Map.class && argument(type, 0) == String.class) {
        return argument(type, 1) == Object.class
            ? new Schema.Anything()
            : new Schema.Dictionary(any(argument(type, 1)));
      }
    }
    return type instanceof Class<?> plain ? plain(plain) : unknown(type);
  }

  private static Schema plain(Class<?> type) {
    if (type == String.class) {
      return Schema.Text.ANY;
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Schema.Flag();
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return Schema.Whole.ANY;
    }
    if (type == Instant.class) {
      return Schema.Text.INSTANT;
    }
    if (type.isEnum()) {
      List<String> words = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
      return new Schema.Text(words, 0, Integer.MAX_VALUE, "");
    }
    return type.isRecord() ? of(type.asSubclass(Record.class)) : unknown(type);
  }

  /** Nested records are called by what they are nested in, for there are many a Result. */
  private static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private static Schema unknown(Type type) {
    throw new IllegalStateException("no JSON form for " + type);
  }
}
