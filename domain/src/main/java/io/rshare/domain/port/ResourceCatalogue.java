package io.rshare.domain.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import java.util.Optional;

/**
 * What is known of the resources themselves. The catalogue is optional: it covers those accounts
 * whose resources somebody keeps in the world, and what any other account names is taken on trust.
 * May lag behind a change by the documented bound (1 s by default).
 */
public interface ResourceCatalogue {
  /** Whether all shareable resources of {@code owner} are listed, so that one not found is none. */
  boolean covers(AccountId owner);

  /** The resource of this type and id, exact case, whoever owns it, or nothing. */
  Optional<CataloguedResource> find(ResourceType type, String id);
}
