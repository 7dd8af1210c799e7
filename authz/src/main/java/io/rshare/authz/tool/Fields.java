package io.rshare.authz.tool;

import io.rshare.authz.parse.Json;
import io.rshare.authz.syntax.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named values of one mapping of a suite; whatever is not asked for is a misspelling. */
final class Fields {
  private final Map<String, Json.Member> members = new LinkedHashMap<>();
  private final Location at;
  private final Problems problems;

  private Fields(Location at, Problems problems) {
    this.at = at;
    this.problems = problems;
  }

  static Fields of(Json json, Problems problems) {
    Fields fields = new Fields(json.at(), problems);
    if (json instanceof Json.Obj object) {
      for (Json.Member member : object.members()) {
        if (fields.members.putIfAbsent(member.name(), member) != null) {
          problems.add(member.at(), "'" + member.name() + "' is given twice");
        }
      }
    } else {
      problems.add(json.at(), "names and values are expected here");
    }
    return fields;
  }

  Location at() {
    return at;
  }

  Optional<Json> take(String name) {
    return Optional.ofNullable(members.remove(name)).map(Json.Member::value);
  }

  Optional<String> text(String name) {
    return take(name).map(this::scalar);
  }

  String requiredText(String name) {
    Optional<Json> value = take(name);
    if (value.isEmpty()) {
      problems.add(at, "'" + name + "' is missing");
    }
    return value.map(this::scalar).orElse("");
  }

  /** One value or a list of values; empty if the name is not given. */
  Optional<List<Json>> items(String name) {
    return take(name).map(json -> json instanceof Json.Arr list ? list.items() : List.of(json));
  }

  Map<String, Json.Member> rest() {
    Map<String, Json.Member> rest = new LinkedHashMap<>(members);
    members.clear();
    return rest;
  }

  String scalar(Json json) {
    return scalar(json, problems);
  }

  /** A plain word, number or Boolean, as it is written. */
  static String scalar(Json json, Problems problems) {
    return switch (json) {
      case Json.Text text -> text.value();
      case Json.Bare bare -> bare.written();
      case Json.Obj other -> refuse(other, problems);
      case Json.Arr other -> refuse(other, problems);
    };
  }

  List<String> scalars(List<Json> items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(scalar(item)));
    return texts;
  }

  void refuseRest() {
    members
        .values()
        .forEach(member -> problems.add(member.at(), "'" + member.name() + "' is unknown"));
  }

  private static String refuse(Json json, Problems problems) {
    problems.add(json.at(), "a single value is expected here");
    return "";
  }
}
