package io.rshare.application.operation;

import io.rshare.application.Call;
import io.rshare.application.Ports;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.Audience;
import io.rshare.domain.listing.ListedTarget;
import io.rshare.domain.share.ShareId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shares of others that reach the caller.
 *
 * @param inForce those it may use, each with the oldest target that lets it in
 * @param waiting those that wait for its answer to an invitation
 */
record Reach(Map<ShareId, ListedTarget> inForce, Set<ShareId> waiting) {
  static Reach of(Ports ports, Call call) {
    var audience = new Audience(call.account(), ports.directories().of(call.account()));
    List<ListedTarget> all = ports.listings().reaching(audience, call.region());
    Map<ShareId, ListedTarget> inForce = new HashMap<>();
    Set<ShareId> waiting = new HashSet<>();
    for (ListedTarget target : all) {
      if (target.row().status() == AssociationStatus.ASSOCIATED) {
        inForce.merge(target.share(), target, Reach::older);
      } else {
        waiting.add(target.share());
      }
    }
    waiting.removeAll(inForce.keySet());
    return new Reach(inForce, waiting);
  }

  private static ListedTarget older(ListedTarget one, ListedTarget other) {
    return ListedTarget.position(one).compareTo(ListedTarget.position(other)) > 0 ? one : other;
  }

  /** Those in force among {@code wanted}, all where nothing is named. */
  Set<ShareId> inForce(Collection<ShareId> wanted) {
    return among(inForce.keySet(), wanted);
  }

  /** Those in force of {@code owner}. */
  Set<ShareId> inForceOf(AccountId owner) {
    var ids = new HashSet<ShareId>();
    inForce.forEach(
        (id, target) -> {
          if (target.owner().equals(owner)) {
            ids.add(id);
          }
        });
    return ids;
  }

  static Set<ShareId> among(Set<ShareId> ids, Collection<ShareId> wanted) {
    var kept = new HashSet<>(ids);
    if (!wanted.isEmpty()) {
      kept.retainAll(wanted);
    }
    return kept;
  }
}
