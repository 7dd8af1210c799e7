package io.rshare.benchmarks.policy;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One statement as an engineer would code it beside jCasbin: compiled regular expressions. */
final class CasbinStatement {
  private final Predicate<String> action;
  private final Predicate<String> resource;
  private final List<Predicate<WorkloadRequest>> tests = new ArrayList<>();

  CasbinStatement(WorkloadStatement it) {
    this.action = any(it.actions().stream().map(a -> a.toLowerCase(Locale.ROOT)).toList());
    this.resource = any(it.resources());
    boolean deny = it.effect().equals("Deny");
    for (Map.Entry<String, Map<String, List<String>>> operator : it.condition().entrySet()) {
      operator
          .getValue()
          .forEach(
              (key, values) -> {
                Predicate<String> value = value(operator.getKey(), values);
                boolean absent = operator.getKey().equals("NotIpAddress");
                tests.add(request -> holds(request.context().get(key), value, deny, absent));
              });
    }
  }

  boolean applies(WorkloadRequest request) {
    if (!action.test(request.action().toLowerCase(Locale.ROOT))
        || !resource.test(request.resource())) {
      return false;
    }
    for (Predicate<WorkloadRequest> test : tests) {
      if (!test.test(request)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(
      @Nullable List<String> present, Predicate<String> value, boolean deny, boolean absent) {
    if (present == null) {
      return absent;
    }
    return deny ? present.stream().anyMatch(value) : present.stream().allMatch(value);
  }

  private static Predicate<String> value(String operator, List<String> values) {
    return switch (operator) {
      case "StringEquals", "Bool" -> values::contains;
      case "StringLike" -> any(values);
      case "DateLessThan" -> {
        Instant bound = Instant.parse(values.getFirst());
        yield value -> Instant.parse(value).isBefore(bound);
      }
      case "IpAddress" -> value -> inAny(values, value);
      case "NotIpAddress" -> value -> !inAny(values, value);
      default -> throw new IllegalArgumentException(operator);
    };
  }

  private static boolean inAny(List<String> blocks, String address) {
    int bits = bits(address);
    for (String block : blocks) {
      String[] parts = block.split("/");
      int shift = 32 - Integer.parseInt(parts[1]);
      if (bits(parts[0]) >>> shift == bits >>> shift) {
        return true;
      }
    }
    return false;
  }

  private static int bits(String address) {
    byte[] bytes = InetAddress.ofLiteral(address).getAddress();
    return (bytes[0] & 255) << 24
        | (bytes[1] & 255) << 16
        | (bytes[2] & 255) << 8
        | (bytes[3] & 255);
  }

  private static Predicate<String> any(List<String> globs) {
    String expression =
        globs.stream()
            .map(
                glob ->
                    glob.chars()
                        .mapToObj(
                            c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote("" + (char) c))
                        .collect(Collectors.joining()))
            .collect(Collectors.joining("|"));
    return Pattern.compile(expression).asMatchPredicate();
  }
}
