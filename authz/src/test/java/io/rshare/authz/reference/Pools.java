package io.rshare.authz.reference;

import io.rshare.authz.syntax.Operator;
import java.util.List;
import java.util.SplittableRandom;

/** Words small in number, so that what is generated has something to do with what is asked. */
final class Pools {
  static final List<String> ACTIONS =
      List.of(
          "ecs:Start",
          "ecs:Stop",
          "ECS:Start",
          "ecs:\u212Aill",
          "ram:Get",
          "sts:AssumeRole",
          "ecs",
          "");
  static final List<String> RESOURCES =
      List.of(
          "*",
          "acs:ecs:cn-a:1:inst/i-1",
          "acs:ecs:cn-b:1:inst/i-2",
          "acs:ecs::1:inst/I-1",
          "acs:ram::1:role/x:y",
          "acs:ecs:cn-a",
          "acs:oss:cn-a:1:b/\ud83d\ude00x",
          "");
  static final List<String> KEYS =
      List.of("acs:Tag/a", "acs:Tag/A", "acs:SourceIp", "ACS:sourceip", "x:N", "x:Time", "x:S");
  private static final List<String> STRINGS =
      List.of(
          "a",
          "A",
          "ab",
          "abc",
          "b",
          "",
          "*",
          "a/b",
          "rd/x/y",
          "ſ",
          "İ",
          "\ud83d\ude00",
          "a\ud83d\ude00b");
  private static final List<String> NUMBERS =
      List.of(
          "1", "1.0", "-1", "+2", "10", "9.9", "9.99", "-9.99", "0", "-0.0", "ten", "1e3", ".5",
          "007");
  private static final List<String> DATES =
      List.of(
          "2024-01-01T00:00:00Z",
          "2024-01-01T08:00:00+08:00",
          "2023-12-31T23:59:59.5Z",
          "2024-01-01T00:00:00",
          "2024-01-01",
          "1704067200",
          "2024-02-30T00:00:00Z",
          "yesterday");
  private static final List<String> BOOLS = List.of("true", "false", "TRUE", "falſe", "yes", "");
  private static final List<String> ADDRESSES =
      List.of(
          "10.0.0.1",
          "10.0.0.0/8",
          "10.1.2.3/24",
          "0.0.0.0/0",
          "10.*",
          "::1",
          "::ffff:10.0.0.1",
          "::ffff:10.0.0.0/104",
          "::ffff:10.0.0.0/90",
          "::/0",
          "2001:db8::/32",
          "2001:db8::1",
          "2001:0db8:0:0::1",
          "010.0.0.1",
          "10.0.0",
          "10.0.0.1/33");

  private Pools() {}

  static <T> T pick(SplittableRandom random, List<T> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  /** A value the family can read most of the time, and something else now and then. */
  static String value(SplittableRandom random, Operator.Family family) {
    List<String> pool =
        switch (random.nextInt(12) == 0 ? Operator.Family.STRING : family) {
          case STRING -> STRINGS;
          case NUMERIC -> NUMBERS;
          case DATE -> DATES;
          case BOOL -> BOOLS;
          case IP -> ADDRESSES;
        };
    return pick(random, pool);
  }

  /** A text with pieces replaced by wildcards and, sometimes, letters in the other case. */
  static String pattern(SplittableRandom random, String text) {
    StringBuilder pattern = new StringBuilder(text);
    for (int cuts = random.nextInt(3); cuts > 0 && !pattern.isEmpty(); cuts--) {
      int from = between(pattern, random.nextInt(pattern.length()));
      int to = between(pattern, Math.min(pattern.length(), from + random.nextInt(5)));
      pattern.replace(from, to, random.nextInt(4) == 0 ? "?" : "*");
    }
    if (random.nextInt(6) == 0 && !pattern.isEmpty()) {
      int at = random.nextInt(pattern.length());
      char c = pattern.charAt(at);
      pattern.setCharAt(
          at, Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
    }
    return pattern.toString();
  }

  /** The same place, or the one before it where it would cut a character in two. */
  private static int between(StringBuilder text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return inside ? at - 1 : at;
  }
}
