package io.rshare.http.wire;

import io.rshare.domain.fault.FaultCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a request as they came, from query and body together. The same name twice with
 * the same value counts once; with different values both are kept, so that a signature over them
 * can be computed, and {@link #values()} refuses them.
 */
public final class RawParameters {
  /** Maximum number of parameters of a request (assumed; the gateway's limit is not published). */
  public static final int MAX = 1_000;

  private final Map<String, String> first = new LinkedHashMap<>();
  private final Set<Pair> conflicting = new LinkedHashSet<>();
  private int count;

  /** Adds one; throws {@link FaultCode#PARAMETER_INVALID} if there are too many. */
  public void add(String name, String value) {
    if (++count > MAX) {
      throw FaultCode.PARAMETER_INVALID.fault();
    }
    String known = first.putIfAbsent(name, value);
    if (known != null && !known.equals(value)) {
      conflicting.add(new Pair(name, value));
    }
  }

  /** Adds those of a query or a form: {@code name=value} joined by {@code &}. */
  public void addForm(String raw) {
    int start = 0;
    while (start < raw.length()) {
      int end = raw.indexOf('&', start);
      if (end < 0) {
        end = raw.length();
      }
      if (end > start) {
        addPair(raw, start, end);
      }
      start = end + 1;
    }
  }

  /** A name without {@code =} has an empty value (seen from one of the classic clients). */
  private void addPair(String raw, int start, int end) {
    int equals = start;
    while (equals < end && raw.charAt(equals) != '=') {
      equals++;
    }
    String name = Percent.decode(raw, start, equals, true);
    add(name, equals == end ? "" : Percent.decode(raw, equals + 1, end, true));
  }

  /** The value of {@code name}; an empty one counts as not given. */
  public Optional<String> text(String name) {
    String value = first.get(name);
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** True if {@code name} is there, even if empty. */
  public boolean has(String name) {
    return first.containsKey(name);
  }

  /** All of them in the order signatures take them, conflicting ones included. */
  public List<Pair> sorted() {
    var pairs = new ArrayList<Pair>(first.size() + conflicting.size());
    first.forEach((name, value) -> pairs.add(new Pair(name, value)));
    pairs.addAll(conflicting);
    Collections.sort(pairs);
    return pairs;
  }

  /**
   * Name to value. Throws {@link FaultCode#PARAMETER_INVALID} if a name came with two values: no
   * known client sends that, and which one counts would be a guess (assumed).
   */
  public Map<String, String> values() {
    if (!conflicting.isEmpty()) {
      throw FaultCode.PARAMETER_INVALID.fault();
    }
    return Collections.unmodifiableMap(first);
  }
}
