package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.http.wire.StreamingJsonText;
import io.rshare.testkit.SignedClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A JSON answer as a tree. */
record Json(Map<?, ?> members) {
  /** The body of an answer that succeeded. */
  static Json of(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return new Json((Map<?, ?>) new StreamingJsonText().parse(answer.body()));
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  Object get(String name) {
    assertThat(members.containsKey(name)).as(name + " in " + members).isTrue();
    return Objects.requireNonNull(members.get(name));
  }

  String text(String name) {
    return (String) get(name);
  }

  Json object(String name) {
    return new Json((Map<?, ?>) get(name));
  }

  List<Json> list(String name) {
    return ((List<?>) get(name)).stream().map(element -> new Json((Map<?, ?>) element)).toList();
  }

  /** One member of every object of a list. */
  List<Object> each(String list, String name) {
    return list(list).stream().map(element -> element.get(name)).toList();
  }
}
