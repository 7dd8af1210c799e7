package io.rshare.persistence.share;

import io.rshare.domain.association.FailedPair;
import io.rshare.domain.association.Failure;
import io.rshare.domain.association.FailureReason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Failed pairs in one column: a line per pair, fields between tabs, which no id contains. */
final class FailureText {
  private FailureText() {}

  static @Nullable String of(Optional<Failure> failure) {
    return failure.map(Failure::pairs).map(FailureText::of).orElse(null);
  }

  static @Nullable String of(List<FailedPair> pairs) {
    return pairs.isEmpty()
        ? null
        : pairs.stream()
            .map(
                pair ->
                    String.join(
                        "\t",
                        pair.reason().label(),
                        pair.entityType(),
                        pair.entityId(),
                        pair.arn().orElse("")))
            .collect(Collectors.joining("\n"));
  }

  static Optional<Failure> failure(@Nullable String message, @Nullable String text) {
    return Optional.ofNullable(message).map(m -> new Failure(m, pairs(text)));
  }

  static List<FailedPair> pairs(@Nullable String text) {
    return text == null ? List.of() : text.lines().map(FailureText::pair).toList();
  }

  private static FailedPair pair(String line) {
    String[] fields = line.split("\t", -1);
    return new FailedPair(
        fields[1], fields[2], Optional.of(fields[3]).filter(arn -> !arn.isEmpty()), reason(fields));
  }

  private static FailureReason reason(String[] fields) {
    return Arrays.stream(FailureReason.values())
        .filter(reason -> reason.label().equals(fields[0]))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown reason: " + fields[0]));
  }
}
