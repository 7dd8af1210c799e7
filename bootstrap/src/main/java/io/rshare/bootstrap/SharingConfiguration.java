package io.rshare.bootstrap;

import io.micronaut.context.annotation.Property;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareLifecycle;
import io.rshare.domain.share.SharingSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings under {@code rshare.quotas} and {@code rshare.management-account-only}. */
@Singleton
final class SharingConfiguration {
  private final SharingSettings settings;

  SharingConfiguration(
      @Property(name = "rshare.quotas.resource-shares") @Nullable Integer shares,
      @Property(name = "rshare.quotas.shared-resources") @Nullable Integer resources,
      @Property(name = "rshare.quotas.pending-invitations") @Nullable Integer invitations,
      @Property(name = "rshare.management-account-only") @Nullable List<String> types,
      @Property(name = "rshare.lifecycle.settling", defaultValue = "0s") Duration settling,
      @Property(name = "rshare.lifecycle.retention", defaultValue = "48h") Duration retention,
      @Property(name = "rshare.region-endpoint") @Nullable String endpoint) {
    Map<Quota, Integer> quotas = new EnumMap<>(Quota.class);
    set(quotas, Quota.RESOURCE_SHARES, shares);
    set(quotas, Quota.SHARED_RESOURCES, resources);
    set(quotas, Quota.PENDING_INVITATIONS, invitations);
    this.settings =
        new SharingSettings(
            new Quotas(quotas),
            typesOf(types == null ? List.of() : types),
            new ShareLifecycle(settling, retention),
            Optional.ofNullable(endpoint));
  }

  SharingSettings settings() {
    return settings;
  }

  private static void set(Map<Quota, Integer> quotas, Quota quota, @Nullable Integer limit) {
    if (limit != null) {
      quotas.put(quota, limit);
    }
  }

  private static Set<ResourceType> typesOf(List<String> names) {
    Set<ResourceType> types = new HashSet<>();
    for (String name : names) {
      types.add(
          ResourceType.named(name)
              .orElseThrow(
                  () ->
                      new StartFailure(
                          "rshare.management-account-only names '"
                              + name
                              + "', which is not a shareable type")));
    }
    return types;
  }
}
