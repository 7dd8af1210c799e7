package io.rshare.bootstrap.system;

import io.rshare.application.operation.GetPermission;
import io.rshare.application.operation.ListResourceSharePermissions;
import io.rshare.application.operation.ListResourceShares;
import io.rshare.application.operation.ListSharedResources;
import io.rshare.application.operation.ListSharedTargets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Who may do what with which resource according to what the API lists: an answer to access
 * questions that has nothing in common with the one under test.
 */
final class ListedAccess {
  private static final Pattern ACTION = Pattern.compile("\"([a-z]+:[A-Za-z]+)\"");

  private final DirectCalls calls;
  private final Map<Way, List<ListedShare>> ways = new HashMap<>();
  private final Map<String, Set<String>> pending = new HashMap<>();
  private final Map<String, Set<String>> actions = new HashMap<>();

  /** A share that lets somebody use a resource, perhaps within office hours only. */
  record ListedShare(String id, Instant created, Set<String> actions, boolean officeHours) {}

  private record Way(String recipient, String owner, String region, String type, String id) {}

  private ListedAccess(DirectCalls calls) {
    this.calls = calls;
  }

  static ListedAccess of(DirectCalls calls) {
    var listed = new ListedAccess(calls);
    for (String account : RandomSharing.ACCOUNTS) {
      for (String region : RandomSharing.REGIONS) {
        listed.addReceived(account, region);
        listed.addServices(account, region);
      }
    }
    return listed;
  }

  /** The shares that let {@code recipient} use the resource, the oldest first. */
  List<ListedShare> shares(String recipient, String owner, String region, String type, String id) {
    return ways.getOrDefault(new Way(recipient, owner, region, type, id), List.of()).stream()
        .sorted(Comparator.comparing(ListedShare::created).thenComparing(ListedShare::id))
        .toList();
  }

  /** Whether {@code account} sees the share as one that waits for its answer. */
  boolean isPending(String account, String share) {
    return pending.getOrDefault(account, Set.of()).contains(share);
  }

  private void addReceived(String account, String region) {
    Map<String, ListResourceShares.Row> shares = shares(account, region, "OtherAccounts");
    shares.values().stream()
        .filter(row -> row.resourceShareStatus().equals("Pending"))
        .forEach(
            row ->
                pending.computeIfAbsent(account, a -> new HashSet<>()).add(row.resourceShareId()));
    for (var row : resources(account, region, "OtherAccounts")) {
      var share = Objects.requireNonNull(shares.get(row.resourceShareId()));
      add(
          new Way(
              account, share.resourceShareOwner(), region, row.resourceType(), row.resourceId()),
          new ListedShare(
              share.resourceShareId(),
              share.createTime(),
              actions(
                  account, share.resourceShareId(), region, "OtherAccounts", row.resourceType()),
              false));
    }
  }

  /** Services call nothing, so what they have got is seen from the owner's side. */
  private void addServices(String owner, String region) {
    Map<String, ListResourceShares.Row> shares = shares(owner, region, "Self");
    List<ListSharedResources.Row> resources = resources(owner, region, "Self");
    for (var target : targets(owner, region, "Self")) {
      if (RandomSharing.SERVICES.contains(target.targetId())) {
        var share = Objects.requireNonNull(shares.get(target.resourceShareId()));
        for (var row : resources) {
          if (row.resourceShareId().equals(target.resourceShareId())) {
            add(
                new Way(target.targetId(), owner, region, row.resourceType(), row.resourceId()),
                new ListedShare(
                    share.resourceShareId(),
                    share.createTime(),
                    actions(owner, share.resourceShareId(), region, "Self", row.resourceType()),
                    target.targetProperty().isPresent()));
          }
        }
      }
    }
  }

  private void add(Way way, ListedShare share) {
    ways.computeIfAbsent(way, w -> new ArrayList<>()).add(share);
  }

  private Set<String> actions(
      String account, String share, String region, String whose, String type) {
    var bound =
        (ListResourceSharePermissions.Result)
            calls.call(
                account,
                "ListResourceSharePermissions",
                "ResourceShareId",
                share,
                "ResourceOwner",
                whose,
                "RegionId",
                region);
    return bound.permissions().stream()
        .filter(permission -> permission.resourceType().equals(type))
        .map(
            permission ->
                actions.computeIfAbsent(
                    permission.permissionName() + " " + permission.permissionVersion(),
                    name -> actions(account, name)))
        .findFirst()
        .orElse(Set.of());
  }

  private Set<String> actions(String account, String nameAndVersion) {
    String[] parts = nameAndVersion.split(" ");
    var details =
        (GetPermission.Result)
            calls.call(
                account,
                "GetPermission",
                "PermissionName",
                parts[0],
                "PermissionVersion",
                parts[1]);
    Set<String> found = new HashSet<>();
    ACTION
        .matcher(details.permission().permission())
        .results()
        .map((MatchResult match) -> match.group(1))
        .forEach(found::add);
    return found;
  }

  private Map<String, ListResourceShares.Row> shares(String account, String region, String whose) {
    Map<String, ListResourceShares.Row> shares = new HashMap<>();
    this.<ListResourceShares.Result, ListResourceShares.Row>all(
            account,
            region,
            whose,
            "ListResourceShares",
            ListResourceShares.Result::nextToken,
            ListResourceShares.Result::resourceShares)
        .forEach(row -> shares.put(row.resourceShareId(), row));
    return shares;
  }

  private List<ListSharedResources.Row> resources(String account, String region, String whose) {
    return this.<ListSharedResources.Result, ListSharedResources.Row>all(
        account,
        region,
        whose,
        "ListSharedResources",
        ListSharedResources.Result::nextToken,
        ListSharedResources.Result::sharedResources);
  }

  private List<ListSharedTargets.Row> targets(String account, String region, String whose) {
    return this.<ListSharedTargets.Result, ListSharedTargets.Row>all(
        account,
        region,
        whose,
        "ListSharedTargets",
        ListSharedTargets.Result::nextToken,
        ListSharedTargets.Result::sharedTargets);
  }

  @SuppressWarnings("unchecked")
  private <P, R> List<R> all(
      String account,
      String region,
      String whose,
      String operation,
      Function<P, Optional<String>> next,
      Function<P, List<R>> rows) {
    List<R> found = new ArrayList<>();
    Optional<String> token = Optional.of("");
    while (token.isPresent()) {
      P page =
          (P)
              calls.call(
                  account,
                  operation,
                  "ResourceOwner",
                  whose,
                  "RegionId",
                  region,
                  "MaxResults",
                  "100",
                  "NextToken",
                  token.get());
      found.addAll(rows.apply(page));
      token = next.apply(page);
    }
    return found;
  }
}
