package io.rshare.memory;

import io.rshare.domain.access.ShareGrants;
import io.rshare.domain.access.SharedResource;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareStatus;
import io.rshare.domain.tag.Tag;
import io.rshare.domain.target.SharedTarget.ToService;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class InMemoryResourceShares implements ResourceShares {
  private final Transactions transactions;
  private final Map<ShareId, ShareContents> shares = new HashMap<>();
  private final Map<ServiceGrant, ShareId> grants = new HashMap<>();
  private final Holders holders;

  InMemoryResourceShares(Transactions transactions) {
    this.transactions = transactions;
    this.holders = new Holders(transactions);
  }

  @Override
  public void add(ShareContents contents) {
    transactions.requireWrite();
    ShareId id = contents.share().id();
    if (shares.containsKey(id)) {
      throw FaultCode.SHARE_ID_TAKEN.fault();
    }
    Set<ServiceGrant> wanted = grantsOf(contents);
    refuseTakenGrants(contents, wanted);
    wanted.forEach(grant -> transactions.set(grants, grant, id));
    transactions.set(shares, id, ordered(contents));
    holders.change(Optional.empty(), Optional.of(contents));
  }

  @Override
  public Optional<ShareContents> find(ShareId id) {
    return transactions.read(() -> Optional.ofNullable(shares.get(id)));
  }

  /** One writer at a time writes anything at all, so claiming is finding. */
  @Override
  public Optional<ShareContents> claim(ShareId id) {
    transactions.requireWrite();
    return find(id);
  }

  @Override
  public void change(ShareContents before, ShareContents after) {
    transactions.requireWrite();
    ShareId id = after.share().id();
    Set<ServiceGrant> wanted = grantsOf(after);
    for (ServiceGrant grant : grantsOf(before)) {
      if (!wanted.remove(grant)) {
        transactions.set(grants, grant, null);
      }
    }
    refuseTakenGrants(after, wanted);
    wanted.forEach(grant -> transactions.set(grants, grant, id));
    transactions.set(shares, id, ordered(after));
    holders.change(Optional.of(before), Optional.of(after));
  }

  @Override
  public void remove(ShareId id) {
    transactions.requireWrite();
    find(id)
        .ifPresent(
            contents -> {
              grantsOf(contents).forEach(grant -> transactions.set(grants, grant, null));
              holders.change(Optional.of(contents), Optional.empty());
            });
    transactions.set(shares, id, null);
  }

  @Override
  public Optional<ShareId> shareOf(String invitationId) {
    return all().stream()
        .filter(c -> c.invitations().stream().anyMatch(i -> i.id().equals(invitationId)))
        .map(c -> c.share().id())
        .findFirst();
  }

  @Override
  public List<ShareId> due(Instant now, int limit) {
    return all().stream()
        .map(ShareContents::share)
        .filter(share -> share.due().map(due -> !due.isAfter(now)).orElse(false))
        .sorted(Comparator.comparing((ResourceShare share) -> share.due().orElseThrow()))
        .limit(limit)
        .map(ResourceShare::id)
        .toList();
  }

  /** Every share that holds {@code resource} and is not deleted. */
  List<ShareGrants> holders(SharedResource resource) {
    transactions.refuseWrite();
    return transactions.read(
        () ->
            holders.of(resource).stream()
                .flatMap(id -> find(id).stream())
                .filter(contents -> contents.share().status() != ShareStatus.DELETED)
                .map(ShareGrants::of)
                .toList());
  }

  List<ShareContents> all() {
    return transactions.read(() -> List.copyOf(shares.values()));
  }

  Map<ServiceGrant, ShareId> grants() {
    return transactions.read(() -> Map.copyOf(grants));
  }

  private void refuseTakenGrants(ShareContents contents, Set<ServiceGrant> wanted) {
    List<ServiceGrant> taken = wanted.stream().filter(grants::containsKey).toList();
    if (taken.stream().anyMatch(grant -> holdsOneOf(contents.resources(), grant))) {
      throw FaultCode.SERVICE_HAS_RESOURCE.fault();
    }
    if (!taken.isEmpty()) {
      throw FaultCode.SERVICE_HAS_TYPE_IN_OTHER_SHARE.fault();
    }
  }

  private boolean holdsOneOf(List<ResourceAssociation> resources, ServiceGrant grant) {
    ShareContents holder = shares.get(grants.get(grant));
    return holder != null
        && resources.stream()
            .filter(wanted -> wanted.type() == grant.type() && wanted.status().isLive())
            .anyMatch(wanted -> holder.resources().stream().anyMatch(r -> same(r, wanted)));
  }

  private static boolean same(ResourceAssociation one, ResourceAssociation other) {
    return one.status().isLive() && one.isSameAs(other);
  }

  private static Set<ServiceGrant> grantsOf(ShareContents contents) {
    var wanted = new HashSet<ServiceGrant>();
    for (TargetAssociation target : contents.targets()) {
      if (target.target() instanceof ToService(String service) && target.status().isLive()) {
        contents
            .types()
            .forEach(type -> wanted.add(new ServiceGrant(contents.share().owner(), service, type)));
      }
    }
    return wanted;
  }

  private static ShareContents ordered(ShareContents contents) {
    return new ShareContents(
        contents.share(),
        sorted(
            contents.resources(),
            Comparator.comparing((ResourceAssociation r) -> r.type().typeName())
                .thenComparing(ResourceAssociation::resourceId)),
        sorted(contents.targets(), Comparator.comparing(t -> t.target().id())),
        sorted(contents.permissions(), Comparator.comparing(Permission::name)),
        sorted(contents.tags(), Comparator.comparing(Tag::key)),
        sorted(contents.invitations(), Comparator.comparing(Invitation::id)));
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    return list.stream().sorted(order).toList();
  }
}
