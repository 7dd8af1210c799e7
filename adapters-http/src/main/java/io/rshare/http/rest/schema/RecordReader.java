package io.rshare.http.rest.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of JSON whose shape {@link Shapes} has checked. Texts are taken where a number or a
 * truth value is meant, since queries and paths have nothing else.
 */
public final class RecordReader {
  private RecordReader() {}

  /** The record that {@code members} spell; throws {@link MisfitException} for what it misses. */
  public static <T extends Record> T read(Map<?, ?> members, Class<T> type) {
    return type.cast(record(members, type, ""));
  }

  private static Object record(Map<?, ?> members, Class<?> type, String pointer) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      types[i] = component.getType();
      values[i] =
          component(
              members.get(component.getName()),
              component.getGenericType(),
              pointer + "/" + component.getName());
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      // The record itself may refuse, with whatever it throws.
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object component(@Nullable Object value, Type type, String pointer) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      return value == null
          ? Optional.empty()
          : Optional.of(value(value, generic.getActualTypeArguments()[0], pointer));
    }
    if (value == null) {
      throw new MisfitException(pointer, "is missing");
    }
    return value(value, type, pointer);
  }

  private static Object value(Object value, Type type, String pointer) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return Collection.class.isAssignableFrom((Class<?>) generic.getRawType())
          ? list((List<?>) value, arguments[0], pointer)
          : dictionary((Map<?, ?>) value, arguments[1], pointer);
    }
    return plain(value, (Class<?>) type, pointer);
  }

  private static List<?> list(List<?> elements, Type type, String pointer) {
    var list = new ArrayList<Object>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      list.add(value(elements.get(i), type, pointer + "/" + i));
    }
    return List.copyOf(list);
  }

  private static Map<?, ?> dictionary(Map<?, ?> members, Type type, String pointer) {
    var dictionary = new LinkedHashMap<String, Object>();
    members.forEach(
        (name, member) ->
            dictionary.put(
                (String) name, value(member, type, MisfitException.at(pointer, (String) name))));
    return dictionary;
  }

  private static Object plain(Object value, Class<?> type, String pointer) {
    if (type.isRecord()) {
      return record((Map<?, ?>) value, type, pointer);
    }
    if (type == String.class || type == Object.class) {
      return value;
    }
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (value instanceof String word && constant.toString().equalsIgnoreCase(word)) {
          return constant;
        }
      }
      throw new MisfitException(pointer, "must be one of the listed values");
    }
    String text = value.toString();
    try {
      if (type == Instant.class) {
        return Instant.parse(text);
      }
      return type == boolean.class || type == Boolean.class ? flag(text) : number(text, type);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new MisfitException(pointer, "cannot be read");
    }
  }

  private static Object number(String text, Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return Integer.valueOf(text);
    }
    return Long.valueOf(text);
  }

  private static Boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return text.equals("true");
  }
}
