package io.rshare.domain.share;

import io.rshare.domain.quota.Quotas;
import io.rshare.domain.resource.ResourceType;
import java.util.Set;

/**
 * What an installation chooses where the documentation leaves it open.
 *
 * @param quotas limits of all accounts; an account's own go first
 * @param managementAccountOnly types that only the management account of a directory may share. The
 *     service has such types but does not publish which (assumed: none)
 * @param lifecycle how long things take and stay
 */
public record SharingSettings(
    Quotas quotas, Set<ResourceType> managementAccountOnly, ShareLifecycle lifecycle) {
  /** Documented limits, and no type for management accounts only. */
  public static final SharingSettings DEFAULTS =
      new SharingSettings(Quotas.DEFAULTS, Set.of(), ShareLifecycle.DEFAULT);

  public SharingSettings {
    managementAccountOnly = Set.copyOf(managementAccountOnly);
  }
}
