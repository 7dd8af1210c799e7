package io.rshare.authz.parse;

import java.util.List;
import java.util.Optional;

/** Lets tests of other packages read JSON with the product's own reader. */
public final class JsonTexts {
  private JsonTexts() {}

  public static Json read(String text) {
    try {
      return JsonReader.read(text);
    } catch (JsonProblem problem) {
      throw new IllegalArgumentException(problem);
    }
  }

  public static Optional<Json> member(Json json, String name) {
    return ((Json.Obj) json)
        .members().stream().filter(m -> m.name().equals(name)).map(Json.Member::value).findFirst();
  }

  public static List<Json> items(Json json) {
    return ((Json.Arr) json).items();
  }

  public static String text(Json json) {
    return ((Json.Text) json).value();
  }
}
