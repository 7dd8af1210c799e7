package io.rshare.domain.share;

import io.rshare.domain.quota.Quotas;
import io.rshare.domain.resource.ResourceType;
import java.util.Optional;
import java.util.Set;

/**
 * What an installation chooses where the documentation leaves it open.
 *
 * @param quotas limits of all accounts; an account's own go first
 * @param managementAccountOnly types that only the management account of a directory may share. The
 *     service has such types but does not publish which (assumed: none)
 * @param lifecycle how long things take and stay
 * @param endpoint {@code host:port} at which clients are told to find every region; nothing for the
 *     endpoints of the cloud
 */
public record SharingSettings(
    Quotas quotas,
    Set<ResourceType> managementAccountOnly,
    ShareLifecycle lifecycle,
    Optional<String> endpoint) {
  /** Documented limits, and no type for management accounts only. */
  public static final SharingSettings DEFAULTS =
      new SharingSettings(Quotas.DEFAULTS, Set.of(), ShareLifecycle.DEFAULT, Optional.empty());

  public SharingSettings {
    managementAccountOnly = Set.copyOf(managementAccountOnly);
  }
}
