package io.rshare.authz.compare;

import io.rshare.authz.request.KeyName;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The requests that count. An action is {@code service:operation}; a resource is {@code *} or a
 * name with all its fields; a condition key is absent or has any number of values, each any text.
 * One value may be an account known by its id and by its path in the resource directory, for the
 * keys that say so.
 *
 * @param present keys that every request carries
 * @param single keys that never have more than one value
 * @param accounts keys whose values may be accounts with two spellings
 */
public record RequestSpace(Set<String> present, Set<String> single, Set<String> accounts) {
  /** Every request the engine may be asked, accounts being targets of shares only. */
  public static final RequestSpace ALL =
      new RequestSpace(Set.of(), Set.of(), Set.of("resourcesharing:Target"));

  public RequestSpace {
    present = normalised(present);
    single = normalised(single);
    accounts = normalised(accounts);
  }

  /** This space without requests that lack one of these keys. */
  public RequestSpace withPresent(Set<String> keys) {
    return new RequestSpace(keys, single, accounts);
  }

  /** This space without requests that have several values for one of these keys. */
  public RequestSpace withSingle(Set<String> keys) {
    return new RequestSpace(present, keys, accounts);
  }

  private static Set<String> normalised(Set<String> keys) {
    return keys.stream().map(KeyName::normalised).collect(Collectors.toUnmodifiableSet());
  }
}
