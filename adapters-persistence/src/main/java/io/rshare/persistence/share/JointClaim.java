package io.rshare.persistence.share;

import io.rshare.domain.quota.Quota;
import io.rshare.persistence.database.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Raises the counters of several accounts in one statement, each by its own and to its limits. */
final class JointClaim {
  /** So many accounts at most. */
  static final int MOST = 16;

  private static final List<String> COUNTERS =
      List.of("resource_shares", "shared_resources", "pending_invitations");
  private static final List<String> STATEMENTS =
      IntStream.rangeClosed(1, MOST).mapToObj(JointClaim::statement).toList();

  private JointClaim() {}

  /** How many of the {@code claims}, each of another account, are raised: the others stay. */
  static int raise(Sql sql, List<UsageClaim> claims) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Quota quota : Quota.values()) {
      addCase(values, claims, claim -> claim.more().of(quota));
    }
    claims.forEach(claim -> values.add(claim.account().value()));
    for (Quota quota : Quota.values()) {
      addCase(values, claims, claim -> claim.most(quota));
    }
    return sql.update(STATEMENTS.get(claims.size() - 1), values.toArray());
  }

  private static void addCase(
      List<@Nullable Object> values, List<UsageClaim> claims, Function<UsageClaim, Integer> value) {
    for (UsageClaim claim : claims) {
      values.add(claim.account().value());
      values.add(value.apply(claim));
    }
  }

  private static String statement(int accounts) {
    String ofAccount = "CASE account_id" + " WHEN ? THEN ?".repeat(accounts) + " ELSE 0 END";
    return "UPDATE account_usage SET "
        + String.join(", ", COUNTERS.stream().map(c -> c + " = " + c + " + " + ofAccount).toList())
        + " WHERE account_id IN ("
        + String.join(", ", Collections.nCopies(accounts, "?"))
        + ") AND "
        + String.join(" AND ", COUNTERS.stream().map(c -> c + " <= " + ofAccount).toList());
  }
}
