package io.rshare.application.operation;

import io.rshare.application.Call;
import io.rshare.application.Ports;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.listing.ListedTarget;
import io.rshare.domain.listing.Page;
import io.rshare.domain.listing.RowFilter;
import io.rshare.domain.listing.Slice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The targets of the caller's own shares, as its place in the directory leaves them: one inside a
 * directory that does not hold both any more counts as Disassociated (documented for members that
 * move out, assumed for owners; it is back when the account is).
 */
record OwnTargets(Ports ports, Call call) {
  /** The rows that {@code filter} asks for. */
  Page<ListedTarget> page(RowFilter filter, Slice slice) {
    Optional<ResourceDirectory> directory = ports.directories().of(call.account());
    List<ListedTarget> kept = new ArrayList<>();
    RowFilter stored = filter.inStatus(stored(filter.statuses()));
    Slice rest = slice;
    while (true) {
      Page<ListedTarget> page = ports.listings().targets(stored, rest);
      page.rows().stream()
          .map(listed -> seen(listed, directory))
          .filter(listed -> isIn(filter.statuses(), listed.row().status()))
          .forEach(kept::add);
      if (kept.size() >= slice.limit() && page.next().isPresent()) {
        List<ListedTarget> rows = kept.subList(0, slice.limit());
        return new Page<>(rows, Optional.of(ListedTarget.position(rows.getLast())));
      }
      if (page.next().isEmpty()) {
        return Page.cut(kept, slice, ListedTarget::position);
      }
      rest = new Slice(slice.limit(), page.next());
    }
  }

  /** What is stored as live may be seen as Disassociated. */
  private static Set<AssociationStatus> stored(Set<AssociationStatus> wanted) {
    if (!wanted.contains(AssociationStatus.DISASSOCIATED)) {
      return wanted;
    }
    Set<AssociationStatus> stored = EnumSet.copyOf(wanted);
    EnumSet.allOf(AssociationStatus.class).stream()
        .filter(AssociationStatus::isLive)
        .forEach(stored::add);
    return stored;
  }

  private static ListedTarget seen(ListedTarget listed, Optional<ResourceDirectory> directory) {
    TargetAssociation row = listed.row();
    return row.status().isLive() && row.isCutOff(directory)
        ? new ListedTarget(
            listed.share(),
            listed.shareName(),
            listed.owner(),
            row.in(AssociationStatus.DISASSOCIATED, row.updateTime()))
        : listed;
  }

  private static boolean isIn(Set<AssociationStatus> wanted, AssociationStatus status) {
    return wanted.isEmpty() || wanted.contains(status);
  }
}
