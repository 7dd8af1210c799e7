package io.rshare.http.rest.admin;

import io.rshare.http.rest.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of the entries of a kind, in the order of their names.
 *
 * @param entries as documents
 * @param nextToken asks for the next part, where there is one
 */
record Pages<D>(List<D> entries, Optional<String> nextToken) {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  /** Code that reads up to {@code most} entries behind the one called {@code after}. */
  @FunctionalInterface
  interface Reader<T> {
    List<T> page(String after, int most);
  }

  /** The part that was asked for. */
  static <T, D> Pages<D> of(
      Reader<T> reader,
      Function<T, String> name,
      Function<List<T>, List<D>> documents,
      Optional<Integer> maxResults,
      Optional<String> nextToken) {
    int most = maxResults.orElse(USUAL);
    if (most < 1 || most > MOST) {
      throw Problem.malformed("maxResults", "'maxResults' must be between 1 and " + MOST + ".");
    }
    // One more tells whether there is a next part.
    List<T> found = reader.page(nextToken.map(Pages::name).orElse(""), most + 1);
    boolean more = found.size() > most;
    List<T> page = more ? found.subList(0, most) : found;
    return new Pages<>(
        documents.apply(page),
        more ? Optional.of(token(name.apply(page.getLast()))) : Optional.empty());
  }

  /** Documents of entries, each of which says all by itself. */
  static <T, D> Function<List<T>, List<D>> each(Function<T, D> document) {
    return entries -> entries.stream().map(document).toList();
  }

  private static String token(String name) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed("nextToken", "'nextToken' belongs to another list.");
    }
  }
}
