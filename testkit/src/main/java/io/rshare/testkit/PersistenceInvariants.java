package io.rshare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.quota.Usage;
import io.rshare.testkit.StoredRows.GrantRow;
import io.rshare.testkit.StoredRows.InvitationRow;
import io.rshare.testkit.StoredRows.ResourceRow;
import io.rshare.testkit.StoredRows.ShareRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold between the rows of any store at any moment no command is running. */
public final class PersistenceInvariants {
  private static final Set<String> NOT_COUNTED = Set.of("Disassociated", "Failed");

  private final StoredRows rows;

  private PersistenceInvariants(StoredRows rows) {
    this.rows = rows;
  }

  /** Fails unless every invariant holds in {@code rows}. */
  public static void check(StoredRows rows) {
    checkStructure(rows);
    new PersistenceInvariants(rows).countersEqualRows();
  }

  /** The same without comparing counters and rows, for tests that only count. */
  public static void checkStructure(StoredRows rows) {
    var invariants = new PersistenceInvariants(rows);
    invariants.noOrphans();
    invariants.noDuplicates();
    invariants.pendingInvitationsHaveTheirTarget();
    invariants.acceptedTargetsHaveTheirInvitation();
    invariants.grantsMirrorServiceTargets();
  }

  private void noOrphans() {
    Set<String> shares = rows.shares().stream().map(ShareRow::shareId).collect(Collectors.toSet());
    Stream<String> parents =
        Stream.of(
                rows.resources().stream().map(ResourceRow::shareId),
                rows.targets().stream().map(StoredRows.TargetRow::shareId),
                rows.permissions().stream().map(StoredRows.PermissionRow::shareId),
                rows.tags().stream().map(StoredRows.TagRow::shareId),
                rows.invitations().stream().map(InvitationRow::shareId),
                rows.grants().stream().map(GrantRow::shareId))
            .flatMap(Function.identity());
    assertThat(parents).as("shares that rows belong to").allMatch(shares::contains);
  }

  private void noDuplicates() {
    unique(rows.shares(), ShareRow::shareId);
    unique(rows.resources(), r -> List.of(r.shareId(), r.type(), r.resourceId()));
    unique(rows.targets(), t -> List.of(t.shareId(), t.targetId()));
    unique(rows.permissions(), p -> List.of(p.shareId(), p.type()));
    unique(rows.tags(), t -> List.of(t.shareId(), t.key()));
    unique(rows.invitations(), InvitationRow::id);
    unique(rows.grants(), g -> List.of(g.owner(), g.service(), g.type()));
  }

  private static <T> void unique(List<T> rows, Function<T, Object> key) {
    assertThat(rows.stream().map(key)).as("keys of rows").doesNotHaveDuplicates();
  }

  private void pendingInvitationsHaveTheirTarget() {
    Set<List<String>> waiting =
        rows.targets().stream()
            .filter(t -> t.external() && t.status().equals("Associating"))
            .map(t -> List.of(t.shareId(), t.targetId()))
            .collect(Collectors.toSet());
    assertThat(rows.invitations().stream().filter(PersistenceInvariants::isPending))
        .as("pending invitations")
        .allMatch(i -> waiting.contains(List.of(i.shareId(), i.receiver())));
  }

  private void acceptedTargetsHaveTheirInvitation() {
    Set<List<String>> accepted =
        rows.invitations().stream()
            .filter(i -> i.status().equals("Accepted"))
            .map(i -> List.of(i.shareId(), i.receiver()))
            .collect(Collectors.toSet());
    assertThat(
            rows.targets().stream()
                .filter(t -> t.external() && !t.service() && t.status().equals("Associated"))
                .map(t -> List.of(t.shareId(), t.targetId())))
        .as("targets outside the directory")
        .allMatch(accepted::contains);
  }

  private void grantsMirrorServiceTargets() {
    Map<String, String> owners =
        rows.shares().stream().collect(Collectors.toMap(ShareRow::shareId, ShareRow::owner));
    Set<GrantRow> expected = new HashSet<>();
    for (var target : rows.targets()) {
      for (var resource : rows.resources()) {
        if (target.service()
            && target.shareId().equals(resource.shareId())
            && isLive(target.status())
            && isLive(resource.status())) {
          String owner = owners.getOrDefault(target.shareId(), "nobody");
          expected.add(new GrantRow(owner, target.targetId(), resource.type(), target.shareId()));
        }
      }
    }
    assertThat(rows.grants()).as("service grants").containsExactlyInAnyOrderElementsOf(expected);
  }

  private void countersEqualRows() {
    Map<String, Usage> counted = new HashMap<>();
    Map<String, String> owners = new HashMap<>();
    for (ShareRow share : rows.shares()) {
      owners.put(share.shareId(), share.owner());
      if (!share.status().equals("Deleted")) {
        counted.merge(share.owner(), new Usage(1, 0, 0), Usage::plus);
      }
    }
    for (ResourceRow resource : rows.resources()) {
      if (!NOT_COUNTED.contains(resource.status())) {
        String owner = owners.getOrDefault(resource.shareId(), "nobody");
        counted.merge(owner, new Usage(0, 1, 0), Usage::plus);
      }
    }
    rows.invitations().stream()
        .filter(PersistenceInvariants::isPending)
        .forEach(i -> counted.merge(i.sender(), new Usage(0, 0, 1), Usage::plus));
    Map<String, Usage> stored = new HashMap<>(rows.usages());
    stored.values().removeIf(Usage.NONE::equals);
    assertThat(stored).as("counters against rows").isEqualTo(counted);
  }

  private static boolean isLive(String status) {
    return !NOT_COUNTED.contains(status);
  }

  private static boolean isPending(InvitationRow invitation) {
    return invitation.status().equals("Pending");
  }
}
