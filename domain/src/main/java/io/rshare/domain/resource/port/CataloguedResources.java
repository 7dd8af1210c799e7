package io.rshare.domain.resource.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import java.util.List;
import java.util.Optional;

/** The resources of those accounts whose resources are catalogued. */
public interface CataloguedResources {
  /** The resource of this type and id, exact case, whoever owns it, or nothing. */
  Optional<CataloguedResource> find(ResourceType type, String id);

  /**
   * Up to {@code most} resources of {@code owner} in the order of their {@linkplain #place places}
   * (by code point), the first of them behind {@code after}; empty text is before all places.
   */
  List<CataloguedResource> page(AccountId owner, String after, int most);

  /** What a page is continued behind. */
  static String place(CataloguedResource resource) {
    return resource.type().typeName() + "/" + resource.id();
  }

  /** Adds {@code resource}, or puts it in place of the one of the same type and id. */
  void put(CataloguedResource resource);

  /** Removes a resource, if it is there. */
  void remove(ResourceType type, String id);
}
