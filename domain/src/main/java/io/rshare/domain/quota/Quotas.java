package io.rshare.domain.quota;

import java.util.EnumMap;
import java.util.Map;

/**
 * Limits that somebody has set; what is not set falls back to the documented default.
 *
 * @param set the limits by quota, none negative
 */
public record Quotas(Map<Quota, Integer> set) {
  /** Nothing set: every limit is the documented default. */
  public static final Quotas DEFAULTS = new Quotas(Map.of());

  public Quotas {
    set = Map.copyOf(set);
    for (int limit : set.values()) {
      if (limit < 0) {
        throw new IllegalArgumentException("a quota cannot be negative");
      }
    }
  }

  /** The limit in force for {@code quota}. */
  public int limit(Quota quota) {
    return set.getOrDefault(quota, quota.defaultLimit());
  }

  /** These limits where set, else those of {@code wider}, which holds for all accounts. */
  public Quotas over(Quotas wider) {
    if (set.isEmpty()) {
      return wider;
    }
    if (wider.set.isEmpty()) {
      return this;
    }
    var merged = new EnumMap<Quota, Integer>(Quota.class);
    merged.putAll(wider.set);
    merged.putAll(set);
    return new Quotas(merged);
  }
}
