package io.rshare.persistence.share;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Property;
import io.rshare.domain.access.ShareGrants;
import io.rshare.domain.access.SharedResource;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.port.SharedResources;
import io.rshare.domain.share.ShareId;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.share.HoldingsReader.KnownShare;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shares by what they hold, from the tables once per change. Of each owner that is asked about, the
 * versions of its shares are read once per bound, in one statement; a share is read again when its
 * version has moved on. Nothing older than the bound is answered from, so without a database nobody
 * gets an answer after it.
 */
@Singleton
final class CachedSharedResources implements SharedResources {
  private final JdbcUnitOfWork unitOfWork;
  private final HoldingsReader reader;
  private final OwnerChanges changes;
  private final long maxLag;
  private final Cache<AccountId, OwnerHoldings> owners;
  private final Cache<ShareId, KnownShare> shares;

  CachedSharedResources(
      JdbcUnitOfWork unitOfWork,
      HoldingsReader reader,
      OwnerChanges changes,
      @Property(name = "rshare.world.max-lag", defaultValue = "1s") Duration maxLag,
      @Property(name = "rshare.access.cache-rows", defaultValue = "50000") long rows) {
    this.unitOfWork = unitOfWork;
    this.reader = reader;
    this.changes = changes;
    this.maxLag = maxLag.toNanos();
    this.owners =
        Caffeine.newBuilder()
            .maximumWeight(rows)
            .weigher((AccountId owner, OwnerHoldings holdings) -> holdings.size())
            .build();
    this.shares =
        Caffeine.newBuilder()
            .maximumWeight(rows)
            .weigher((ShareId id, KnownShare share) -> share.size())
            .build();
  }

  @Override
  public List<ShareGrants> holders(SharedResource resource) {
    unitOfWork.refuseWrite();
    OwnerHoldings owner = current(resource.owner());
    List<ShareId> holding = owner.holding(resource);
    List<ShareGrants> found = new ArrayList<>(holding.size());
    for (ShareId id : holding) {
      grants(id, owner.version(id))
          .filter(grants -> grants.status(resource).isPresent())
          .ifPresent(found::add);
    }
    return found;
  }

  private OwnerHoldings current(AccountId owner) {
    OwnerHoldings known = owners.getIfPresent(owner);
    return known != null
            && System.nanoTime() - known.confirmed() <= maxLag
            && changes.isKnownSince(known.confirmed(), owner)
        ? known
        : confirmed(owner, known);
  }

  private OwnerHoldings confirmed(AccountId owner, @Nullable OwnerHoldings known) {
    long asked = System.nanoTime();
    OwnerHoldings fresh =
        unitOfWork.read(
            () -> {
              Map<ShareId, Long> versions = reader.versions(owner);
              return known != null && known.versions().equals(versions)
                  ? known.confirmedAt(asked)
                  // After the versions: what comes between is read again next time.
                  : new OwnerHoldings(asked, versions, reader.holders(owner));
            });
    // Who asked last knows best.
    owners
        .asMap()
        .merge(owner, fresh, (one, other) -> one.confirmed() - other.confirmed() > 0 ? one : other);
    return fresh;
  }

  private Optional<ShareGrants> grants(ShareId id, long version) {
    KnownShare known = shares.getIfPresent(id);
    if (known != null && known.version() >= version) {
      return Optional.of(known.grants());
    }
    Optional<KnownShare> fresh = unitOfWork.read(() -> reader.share(id));
    fresh.ifPresent(
        share ->
            shares
                .asMap()
                .merge(id, share, (one, other) -> one.version() > other.version() ? one : other));
    return fresh.map(KnownShare::grants);
  }
}
