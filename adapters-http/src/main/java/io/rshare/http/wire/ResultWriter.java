package io.rshare.http.wire;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.rshare.application.Unchanging;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a result record into the tree that travels: component {@code resourceShareId} becomes
 * member {@code ResourceShareId}, or keeps its name; instants are written with milliseconds
 * (documented), an absent optional is left out, a list is always there.
 */
public final class ResultWriter {
  private enum Naming {
    /** As the API spells names. */
    UPPER_CAMEL,
    /** As JSON interfaces usually spell them. */
    LOWER_CAMEL
  }

  private static final ClassValue<List<Component>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return components(type);
        }
      };

  /** By identity, and for as long as the results themselves are kept. */
  private static final LoadingCache<Unchanging, List<Node.Member>> KEPT =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .weakKeys()
          .maximumSize(100)
          .build(ResultWriter::kept);

  private final Naming naming;

  private ResultWriter(Naming naming) {
    this.naming = naming;
  }

  /** The tree of {@code result}, which must be a record; {@code RequestId} comes first. */
  public static Node.Members tree(String requestId, Object result) {
    var members = new ArrayList<Node.Member>();
    members.add(new Node.Member("RequestId", new Node.Text(requestId)));
    if (result instanceof Unchanging unchanging) {
      members.addAll(KEPT.get(unchanging));
    } else {
      new ResultWriter(Naming.UPPER_CAMEL).addMembers(result, members);
    }
    return new Node.Members(members);
  }

  private static List<Node.Member> kept(Unchanging result) {
    var members = new ArrayList<Node.Member>();
    new ResultWriter(Naming.UPPER_CAMEL).addMembers(result, members);
    members.replaceAll(member -> new Node.Member(member.name(), Node.Kept.of(member.value())));
    return List.copyOf(members);
  }

  /** The tree of {@code result}, which must be a record, with the names of its components. */
  public static Node.Members lowerCamelTree(Object result) {
    var members = new ArrayList<Node.Member>();
    new ResultWriter(Naming.LOWER_CAMEL).addMembers(result, members);
    return new Node.Members(members);
  }

  private Node node(Object value) {
    return switch (value) {
      case String text -> new Node.Text(text);
      case Boolean flag -> new Node.Literal(flag.toString());
      case Integer number -> new Node.Literal(number.toString());
      case Long number -> new Node.Literal(number.toString());
      case Instant instant -> new Node.Text(Moments.text(instant));
      case Collection<?> elements -> {
        var items = new ArrayList<Node>(elements.size());
        elements.forEach(element -> items.add(node(element)));
        yield new Node.Items(items);
      }
      case Enum<?> word -> new Node.Text(word.toString());
      case Map<?, ?> entries -> {
        var members = new ArrayList<Node.Member>(entries.size());
        entries.forEach((name, entry) -> members.add(new Node.Member((String) name, node(entry))));
        yield new Node.Members(members);
      }
      case Record object -> {
        var members = new ArrayList<Node.Member>();
        addMembers(object, members);
        yield new Node.Members(members);
      }
      default -> throw new IllegalStateException("no wire form for " + value.getClass());
    };
  }

  private void addMembers(Object object, List<Node.Member> members) {
    for (Component component : COMPONENTS.get(object.getClass())) {
      Object value = component.of(object);
      String name = naming == Naming.UPPER_CAMEL ? component.upperCamel : component.lowerCamel;
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(v -> members.add(new Node.Member(name, node(v))));
      } else {
        members.add(new Node.Member(name, node(value)));
      }
    }
  }

  private static List<Component> components(Class<?> type) {
    RecordComponent[] declared = type.getRecordComponents();
    if (declared == null) {
      throw new IllegalStateException("a result is a record, not " + type);
    }
    var components = new ArrayList<Component>(declared.length);
    for (RecordComponent component : declared) {
      String name = component.getName();
      Method accessor = component.getAccessor();
      // Results may be nested in classes that are not public.
      AccessibleObject.setAccessible(new Method[] {accessor}, true);
      components.add(
          new Component(Character.toUpperCase(name.charAt(0)) + name.substring(1), name, accessor));
    }
    return List.copyOf(components);
  }

  private record Component(String upperCamel, String lowerCamel, Method accessor) {
    Object of(Object object) {
      try {
        return accessor.invoke(object);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + lowerCamel, e);
      }
    }
  }
}
