package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.http.rest.schema.Names;
import io.rshare.http.wire.StreamingJsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plays the steps of a case of {@code field/sharing-cases.json} at one door. */
final class FieldCase {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");
  private static final Pattern STEP = Pattern.compile("([A-Za-z]*)(?:\\[([^]]*)])?");

  /** Answers a step, with names of members as the RPC interface has them or in lower case. */
  @FunctionalInterface
  interface Door {
    RestClient.Answer call(String action, Map<String, Object> parameters, Map<?, ?> wire);
  }

  private final Door door;
  private final Map<String, String> saved = new HashMap<>();

  FieldCase(Door door) {
    this.door = door;
    saved.put("u", UUID.randomUUID().toString().substring(0, 8));
    saved.put("id:net", "1000000000000002");
    saved.put("id:sub", "1000000000000003");
  }

  /** Every step of {@code test}; gives how many had something to check. */
  int play(Map<?, ?> test) {
    int checked = 0;
    for (Object step : (List<?>) of(test, "steps")) {
      checked += play(String.valueOf(test.get("id")), (Map<?, ?>) step) ? 1 : 0;
    }
    return checked;
  }

  private boolean play(String id, Map<?, ?> step) {
    Map<?, ?> expected = expectation((Map<?, ?>) of(step, "expect"));
    Map<?, ?> wire = step.get("wire") instanceof Map<?, ?> place ? place : Map.of();
    Object given = wire.containsKey("json") ? of(wire, "json") : of(step, "params");
    Optional<Object> parameters = filled(given);
    if (parameters.isEmpty()) {
      // The share that the step asks about was refused, so there is nothing to look at.
      assertThat(expected).as(id).isEmpty();
      return false;
    }
    RestClient.Answer answer =
        door.call((String) of(step, "action"), members(parameters.get()), wire);
    assertThat(answer.header("content-type")).as(id + " -> " + answer.body()).contains("json");
    Object body = answer.body().isEmpty() ? Map.of() : new StreamingJsonText().parse(answer.body());
    check(
        id + " " + given + " -> " + answer.status() + " " + answer.body(), expected, answer, body);
    if (step.get("save") instanceof Map<?, ?> save) {
      save.forEach((name, path) -> save((String) name, (String) path, answer, body));
    }
    return !expected.isEmpty();
  }

  private Map<?, ?> expectation(Map<?, ?> expect) {
    return expect.get("by") instanceof String by
        ? (Map<?, ?>) of(expect, (String) filled(by).orElseThrow())
        : expect;
  }

  private void check(String what, Map<?, ?> expected, RestClient.Answer answer, Object body) {
    assertThat(answer.status()).as(what).isLessThan(500);
    switch (expected.get("status")) {
      case null -> {}
      case List<?> statuses ->
          assertThat(statuses.contains((long) answer.status())).as(what).isTrue();
      case Object status -> assertThat(at(answer.status())).as(what).isEqualTo(status);
    }
    if (expected.get("code") instanceof String code) {
      assertThat(found(body, "Code")).as(what).containsExactly(code);
    }
    if (expected.get("fields") instanceof Map<?, ?> fields) {
      fields.forEach((path, value) -> checkField(what, (String) path, value, body));
    }
  }

  /** Lists that a REST call changed count as done, whatever 2xx that is. */
  private static long at(int status) {
    return status == 201 || status == 204 ? 200 : status;
  }

  private void checkField(String what, String path, Object expected, Object body) {
    List<Object> found = found(body, (String) filled(path).orElseThrow());
    switch (expected) {
      case Map<?, ?> rule when rule.containsKey("absent") -> assertThat(found).as(what).isEmpty();
      case Map<?, ?> rule when rule.containsKey("len") ->
          assertThat((long) ((List<?>) found.getFirst()).size())
              .as(what)
              .isEqualTo(rule.get("len"));
      case Map<?, ?> rule ->
          assertThat((String) found.getFirst()).as(what).containsPattern((String) rule.get("re"));
      case List<?> all -> assertThat(found).as(what).isEqualTo(filled(all).orElseThrow());
      default -> assertThat(found).as(what).isEqualTo(List.of(filled(expected).orElseThrow()));
    }
  }

  private void save(String name, String path, RestClient.Answer answer, Object body) {
    if (path.equals("$status")) {
      saved.put(name, Long.toString(at(answer.status())));
      return;
    }
    boolean optional = name.endsWith("?");
    String plain = optional ? name.substring(0, name.length() - 1) : name;
    saved.remove(plain);
    List<Object> found = found(body, path);
    if (!found.isEmpty()) {
      saved.put(plain, (String) found.getFirst());
    } else {
      assertThat(optional).as(path + " of " + answer.body()).isTrue();
    }
  }

  /** What {@code path} leads to; members may begin with a lower case letter. */
  private static List<Object> found(Object body, String path) {
    List<Object> found = List.of(body);
    for (String part : path.split("\\.(?![^\\[]*])")) {
      Matcher step = STEP.matcher(part);
      assertThat(step.matches()).as(part).isTrue();
      List<Object> next = new ArrayList<>();
      for (Object value : found) {
        Object member = member(value, step.group(1));
        if (member != null) {
          next.addAll(step.group(2) == null ? List.of(member) : chosen(member, step.group(2)));
        }
      }
      found = next;
    }
    return found;
  }

  private static @Nullable Object member(Object value, String name) {
    Map<?, ?> members = (Map<?, ?>) value;
    Object member = members.get(name);
    return member == null ? members.get(Names.lowerCamel(name)) : member;
  }

  private static List<Object> chosen(Object list, String which) {
    List<Object> elements = new ArrayList<>((List<?>) list);
    if (which.startsWith("?")) {
      String[] wanted = which.substring(1).split("=", 2);
      return elements.stream().filter(e -> wanted[1].equals(member(e, wanted[0]))).toList();
    }
    if (which.equals("*")) {
      return elements;
    }
    int index = Integer.parseInt(which);
    return index < elements.size() ? List.of(elements.get(index)) : List.of();
  }

  /** The member {@code name}, which is there. */
  static Object of(Map<?, ?> members, String name) {
    return Objects.requireNonNull(members.get(name), name);
  }

  private static Map<String, Object> members(Object value) {
    Map<String, Object> members = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((name, member) -> members.put((String) name, member));
    return members;
  }

  /** {@code value} with its variables filled in; nothing if one is not known. */
  private Optional<Object> filled(Object value) {
    try {
      return Optional.of(fill(value));
    } catch (UnknownVariableException e) {
      return Optional.empty();
    }
  }

  private Object fill(Object value) {
    return switch (value) {
      case Map<?, ?> object -> {
        Map<String, Object> filled = new LinkedHashMap<>();
        object.forEach((name, member) -> filled.put((String) name, fill(member)));
        yield filled;
      }
      case List<?> elements -> elements.stream().map(this::fill).toList();
      case String text ->
          VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(of(found.group(1))));
      default -> value;
    };
  }

  private String of(String variable) {
    if (variable.startsWith("repeat:")) {
      String[] parts = variable.split(":");
      return parts[2].repeat(Integer.parseInt(parts[1]));
    }
    if (!saved.containsKey(variable)) {
      throw new UnknownVariableException();
    }
    return saved.get(variable);
  }

  private static final class UnknownVariableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
