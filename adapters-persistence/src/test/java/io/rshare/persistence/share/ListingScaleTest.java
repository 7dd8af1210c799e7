package io.rshare.persistence.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.association.Audience;
import io.rshare.domain.listing.ListedTarget;
import io.rshare.domain.listing.Page;
import io.rshare.domain.listing.RowFilter;
import io.rshare.domain.listing.ShareFilter;
import io.rshare.domain.listing.Slice;
import io.rshare.domain.port.Listings;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareStatus;
import io.rshare.persistence.Node;
import io.rshare.persistence.StatementLog;
import io.rshare.testkit.ManyShares;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.SampleWorld;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a recipient's lists cost in a store that is full of other people's shares. {@code
 * -Drshare.scale=1000000} fills it with as many associations and prints the figures of {@code
 * docs/performance.md}; the plans are looked at in any case.
 */
class ListingScaleTest {
  private static final int ASSOCIATIONS = Integer.getInteger("rshare.scale", 4_000);
  private static final int OWN = 20;
  private static final int ROUNDS = 200;
  private static final Audience MEMBER =
      new Audience(SampleWorld.WEB_MEMBER, Optional.of(SampleWorld.directory()));

  @TempDir private Path folder = Path.of("replaced");

  @Test
  void costsWhatTheRecipientHasAndNotWhatThereIs() throws SQLException {
    try (Node node = Node.on("jdbc:sqlite:" + folder.resolve("scale.db"))) {
      node.worlds().replace(SampleWorld.world(), "sample");
      fill(node, 0, OWN, SampleWorld.WEB_MEMBER.value());
      fill(node, OWN, 1_000, "9999999999999999");
      figures(node.listings());
      String few = figures(node.listings());
      fill(node, 1_000, ASSOCIATIONS, "9999999999999999");
      node.bean(StatementLog.class).start();
      assertThat(reached(node.listings())).hasSize(OWN);
      shares(node.listings());
      resources(node.listings());

      System.out.printf(
          "1,000 associations: %s%n%,d: %s%n", few, ASSOCIATIONS, figures(node.listings()));
      assertThat(plans(node)).isNotEmpty().noneMatch(plan -> plan.startsWith("SCAN"));
    }
  }

  private static Set<ShareId> reached(Listings listings) {
    return listings.reaching(MEMBER, SampleShare.REGION).stream()
        .map(ListedTarget::share)
        .collect(Collectors.toSet());
  }

  private static Page<?> shares(Listings listings) {
    return listings.shares(
        new ShareFilter(
            SampleShare.REGION,
            Optional.empty(),
            Optional.of(reached(listings)),
            Optional.empty(),
            Set.of(ShareStatus.ACTIVE),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        Slice.first(OWN));
  }

  private static Page<?> resources(Listings listings) {
    return listings.resources(
        RowFilter.inForce(SampleShare.REGION, reached(listings)), Slice.first(OWN));
  }

  /** Medians in microseconds: shares, resources and targets of other accounts. */
  private static String figures(Listings listings) {
    return String.format(
        "shares %d us, resources %d us, targets %d us",
        median(() -> shares(listings)),
        median(() -> resources(listings)),
        median(() -> reached(listings)));
  }

  private static long median(Runnable work) {
    long[] times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.run();
      times[i] = (System.nanoTime() - start) / 1_000;
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }

  private static void fill(Node node, int from, int to, String target) throws SQLException {
    try (Connection connection = node.direct()) {
      ManyShares.fill(
          connection, from, to, from < OWN ? SampleWorld.MANAGEMENT.value() : "", target);
    }
  }

  /** How the database would go through the tables of the lists it has just read. */
  private static List<String> plans(Node node) throws SQLException {
    List<String> plans = new ArrayList<>();
    try (Connection connection = node.direct()) {
      for (String query : node.bean(StatementLog.class).distinct()) {
        if (query.startsWith("SELECT") && query.contains("resource_share s")) {
          plans.addAll(plan(connection, query));
        }
      }
    }
    return plans;
  }

  private static List<String> plan(Connection connection, String query) throws SQLException {
    List<String> steps = new ArrayList<>();
    try (PreparedStatement explain = connection.prepareStatement("EXPLAIN QUERY PLAN " + query);
        ResultSet rows = explain.executeQuery()) {
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
    }
    return steps;
  }
}
