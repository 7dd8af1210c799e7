package io.rshare.domain.account;

import io.rshare.domain.quota.Quotas;
import java.util.Set;

/**
 * An account as far as sharing needs to know it.
 *
 * @param id 16 digits
 * @param name for people
 * @param site where it is registered
 * @param legalEntity verified enterprise name; equal names may share what must stay in one
 *     enterprise
 * @param quotas what differs from the global quotas
 * @param defaultResourceGroup where a share goes when the request names no group
 * @param resourceGroups ids of all its resource groups, the default one included
 * @param catalogued whether the resource catalogue lists all its shareable resources; otherwise
 *     what it names is taken on trust
 */
public record Account(
    AccountId id,
    String name,
    Site site,
    String legalEntity,
    Quotas quotas,
    String defaultResourceGroup,
    Set<String> resourceGroups,
    boolean catalogued) {
  public Account {
    resourceGroups = Set.copyOf(resourceGroups);
    if (!resourceGroups.contains(defaultResourceGroup)) {
      throw new IllegalArgumentException("the default resource group is not one of the groups");
    }
  }
}
