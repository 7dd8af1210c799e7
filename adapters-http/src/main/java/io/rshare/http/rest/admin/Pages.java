package io.rshare.http.rest.admin;

import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.http.rest.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A part of the entries of a kind, in the order of their ids.
 *
 * @param entries as documents
 * @param nextToken asks for the next part, where there is one
 */
record Pages<D>(List<D> entries, Optional<String> nextToken) {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  static <T, D> Pages<D> of(
      World world,
      Kind<T> kind,
      Predicate<T> wanted,
      Function<T, D> document,
      Optional<Integer> maxResults,
      Optional<String> nextToken) {
    int most = maxResults.orElse(USUAL);
    if (most < 1 || most > MOST) {
      throw Problem.malformed("maxResults", "'maxResults' must be between 1 and " + MOST + ".");
    }
    var all = new TreeMap<>(world.byId(kind));
    Map<String, T> rest = nextToken.<Map<String, T>>map(t -> all.tailMap(id(t), false)).orElse(all);
    List<D> entries = new ArrayList<>();
    String last = "";
    for (Map.Entry<String, T> entry : rest.entrySet()) {
      if (wanted.test(entry.getValue())) {
        if (entries.size() == most) {
          return new Pages<>(entries, Optional.of(token(last)));
        }
        entries.add(document.apply(entry.getValue()));
        last = entry.getKey();
      }
    }
    return new Pages<>(entries, Optional.empty());
  }

  private static String token(String id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(id.getBytes(StandardCharsets.UTF_8));
  }

  private static String id(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed("nextToken", "'nextToken' belongs to another list.");
    }
  }
}
