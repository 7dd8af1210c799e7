package io.rshare.authz.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a request: condition keys and their values. A key with no values is absent;
 * an empty string is a value like any other (assumed). Immutable.
 */
public final class RequestContext {
  /** A context without any key. */
  public static final RequestContext EMPTY = new Builder().build();

  /** Up to here looking through all keys is faster than hashing one. */
  private static final int FEW = 8;

  private static final String[] NO_STRINGS = {};

  private final Map<String, List<ContextItem>> asWritten;
  private final Entry[] entries;
  private final @Nullable Map<String, Entry> byKey;

  private RequestContext(Map<String, List<ContextItem>> asWritten) {
    this.asWritten = asWritten;
    Map<String, Entry> all = LinkedHashMap.newLinkedHashMap(asWritten.size());
    for (Map.Entry<String, List<ContextItem>> key : asWritten.entrySet()) {
      Entry entry = new Entry(KeyName.normalised(key.getKey()), flat(key.getValue()));
      all.merge(entry.key(), entry, RequestContext::join);
    }
    this.entries = all.values().toArray(Entry[]::new);
    this.byKey = entries.length > FEW ? new HashMap<>(all) : null;
  }

  /** One key in its normalised form; the arrays are the context's own and are not to be changed. */
  public record Entry(String key, String[][] items) {}

  /** A context in which every value has one spelling. */
  public static RequestContext of(Map<String, List<String>> values) {
    Builder builder = builder();
    values.forEach((key, list) -> list.forEach(value -> builder.put(key, value)));
    return builder.build();
  }

  /** A new, empty collector. */
  public static Builder builder() {
    return new Builder();
  }

  /** The keys as the caller wrote them, and their items, in the order given. */
  public Map<String, List<ContextItem>> keys() {
    return asWritten;
  }

  /** The keys in normalised form; to be read only. */
  public Entry[] entries() {
    return entries;
  }

  /** Items, and their spellings, under a normalised name; null if the key is absent. */
  public String @Nullable [][] items(String normalised) {
    if (byKey != null) {
      Entry entry = byKey.get(normalised);
      return entry == null ? null : entry.items();
    }
    for (Entry entry : entries) {
      if (entry.key().equals(normalised)) {
        return entry.items();
      }
    }
    return null;
  }

  /** Items under a name in exactly this case; null if the key is absent. */
  public String @Nullable [][] itemsExactly(String name) {
    List<ContextItem> items = asWritten.get(name);
    return items == null ? null : flat(items);
  }

  private static String[][] flat(List<ContextItem> items) {
    String[][] flat = new String[items.size()][];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = items.get(i).spellings().toArray(NO_STRINGS);
    }
    return flat;
  }

  private static Entry join(Entry first, Entry second) {
    List<String[]> all = new ArrayList<>(List.of(first.items()));
    all.addAll(List.of(second.items()));
    return new Entry(first.key(), all.toArray(String[][]::new));
  }

  @Override
  public String toString() {
    return asWritten.toString();
  }

  /** Collects keys and values. */
  public static final class Builder {
    private final Map<String, List<ContextItem>> keys = new LinkedHashMap<>();

    private Builder() {}

    /** Adds one value. */
    public Builder put(String key, String value) {
      return put(key, ContextItem.of(value));
    }

    /** Adds one value with all its spellings. */
    public Builder put(String key, ContextItem item) {
      List<ContextItem> items = keys.get(key);
      if (items == null) {
        keys.put(key, List.of(item));
      } else if (items.size() == 1) {
        keys.put(key, new ArrayList<>(List.of(items.getFirst(), item)));
      } else {
        items.add(item);
      }
      return this;
    }

    /** What was collected so far. */
    public RequestContext build() {
      Map<String, List<ContextItem>> copy = LinkedHashMap.newLinkedHashMap(keys.size());
      for (Map.Entry<String, List<ContextItem>> key : keys.entrySet()) {
        copy.put(key.getKey(), List.copyOf(key.getValue()));
      }
      return new RequestContext(Collections.unmodifiableMap(copy));
    }
  }
}
