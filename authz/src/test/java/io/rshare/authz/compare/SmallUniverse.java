package io.rshare.authz.compare;

import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.Principal;
import java.util.ArrayList;
import java.util.List;

/** Parts of requests, enough of them to tell all policies of {@link SmallPolicies} apart. */
final class SmallUniverse {
  static final String ACCOUNT_KEY = "resourcesharing:target";
  static final List<String> ACTIONS = actions();
  static final List<String> RESOURCES = resources();
  static final List<Principal> PRINCIPALS =
      List.of(
          new Principal.Ram("1", "acs:ram::1:user/u"),
          new Principal.Ram("1", "acs:ram::1:user/x"),
          new Principal.Ram("1", "acs:ram::1:role/r"),
          new Principal.Ram("2", "acs:ram::2:role/R"),
          new Principal.Ram("2", "acs:ram::2:user/x"),
          new Principal.Ram("3", "acs:ram::3:user/u"),
          new Principal.Service("ecs.aliyuncs.com"),
          new Principal.Service("fc.aliyuncs.com"),
          new Principal.Federated("acs:ram::1:saml-provider/p"),
          new Principal.Federated("acs:ram::1:saml-provider/x"));
  private static final List<ContextItem> VALUES = values().stream().map(ContextItem::of).toList();
  private static final List<ContextItem> VALUES_AND_ACCOUNTS = accounts();

  private SmallUniverse() {}

  /** The values that a key may have. */
  static List<ContextItem> values(String key) {
    return key.equals(ACCOUNT_KEY) ? VALUES_AND_ACCOUNTS : VALUES;
  }

  private static List<String> rests() {
    List<String> rests = new ArrayList<>(words("ab/:xA", 1, 2));
    rests.addAll(
        List.of(
            "a/b", "a:b", "a/x", "a:x", "axb", "xab", "xxx", "x:b", "x/b", "xxb", "axx", "a/:b",
            "a:/b"));
    return rests;
  }

  private static List<String> actions() {
    List<String> services = words("abx", 1, 2);
    List<String> operations = words("abx", 1, 3);
    return services.stream()
        .flatMap(service -> operations.stream().map(operation -> service + ":" + operation))
        .toList();
  }

  private static List<String> resources() {
    List<String> rests = rests();
    List<String> all = new ArrayList<>(List.of("*"));
    for (String service : List.of("a", "b", "x", "xx")) {
      for (String region : List.of("", "a", "x")) {
        for (String account : List.of("", "1", "2")) {
          for (String rest : rests) {
            all.add("acs:" + service + ":" + region + ":" + account + ":" + rest);
          }
        }
      }
    }
    return all;
  }

  /** Every value, and accounts by their path and their id. */
  private static List<ContextItem> accounts() {
    List<ContextItem> items = new ArrayList<>(VALUES);
    List.of("*", "?", "b*", "*1", "a/*", "*/1").forEach(value -> items.add(ContextItem.of(value)));
    for (String id : words("012", 1, 2)) {
      items.add(ContextItem.of(id));
      for (String folder : words("abx/", 1, 3)) {
        items.add(ContextItem.of(folder + "/" + id, id));
        items.add(ContextItem.of(folder + "/" + id));
      }
    }
    return items;
  }

  private static List<String> values() {
    List<String> values = new ArrayList<>(words("abAx", 0, 3));
    values.addAll(
        List.of(
            "k",
            "aB",
            "B",
            "AB",
            "1.25",
            "10.0",
            "010",
            "1.0",
            "2.0",
            "1.50",
            "01.5",
            "20.0",
            "021",
            "-1.0",
            "::ffff:10.1.0.1",
            "::ffff:10.255.0.0",
            "::ffff:11.0.0.0",
            "::ffff:10.0.0.0",
            "::ffff:10.0.0.2",
            "2024-01-01T00:00:00.1Z",
            "3",
            "aB",
            "K",
            "\u212a",
            "1",
            "01",
            "2",
            "02",
            "1.5",
            "1.7",
            "-1",
            "-2",
            "-0.5",
            "0",
            "10",
            "11",
            "1a",
            "5",
            "2024-01-01T00:00:00Z",
            "2023-01-01T00:00:00Z",
            "2024-01-01T00:00:00.000000001Z",
            "2024-01-01T00:00:01Z",
            "2024-01-01T01:00:00Z",
            "2025-01-01T00:00:00Z",
            "20",
            "2024",
            "true",
            "TRUE",
            "false",
            "fa",
            "t",
            "ta",
            "tb",
            "10.0.0.1",
            "10.0.0.0",
            "10.0.0.2",
            "10.1.0.1",
            "10.255.0.0",
            "11.0.0.0",
            "::ffff:10.0.0.1",
            "10.",
            "10.a",
            "2001:db8::1",
            "2001:db9::1",
            "::1"));
    return values;
  }

  private static List<String> words(String letters, int from, int to) {
    List<String> all = new ArrayList<>();
    List<String> level = List.of("");
    for (int length = 0; length <= to; length++) {
      if (length >= from) {
        all.addAll(level);
      }
      List<String> next = new ArrayList<>();
      for (String word : level) {
        for (char letter : letters.toCharArray()) {
          next.add(word + letter);
        }
      }
      level = next;
    }
    return all;
  }
}
