package io.rshare.authz;

import io.rshare.authz.compile.StatementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an answer lists of a decision: as much as anybody reads, and how much more there is.
 * Thousands of statements may apply to each of a hundred requests.
 *
 * @param statements the first of those that apply
 * @param keys the first of the condition keys that are missing
 * @param more how many statements and keys are left out; nothing if none is
 */
record Listed(List<StatementId> statements, List<String> keys, Optional<Integer> more) {
  private static final int MAX_STATEMENTS = 20;
  private static final int MAX_KEY_CHARACTERS = 2_000;

  static Listed of(List<StatementId> statements, List<String> keys) {
    List<String> shown = new ArrayList<>();
    int characters = 0;
    for (String key : keys) {
      characters += key.length();
      if (characters > MAX_KEY_CHARACTERS) {
        break;
      }
      shown.add(key);
    }
    List<StatementId> first = statements.subList(0, Math.min(statements.size(), MAX_STATEMENTS));
    int more = statements.size() - first.size() + keys.size() - shown.size();
    return new Listed(first, shown, more == 0 ? Optional.empty() : Optional.of(more));
  }
}
