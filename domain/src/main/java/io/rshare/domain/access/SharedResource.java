package io.rshare.domain.access;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.resource.Arn;
import io.rshare.domain.resource.ResourceRef;
import io.rshare.domain.resource.ResourceType;
import java.util.Optional;

/**
 * A resource as shares hold it: type and id within one owner and region.
 *
 * @param region where it lives
 * @param owner whose it is
 * @param type its type
 * @param id id within the type
 */
public record SharedResource(String region, AccountId owner, ResourceType type, String id) {
  /** The resource that {@code arn} names, or nothing if no share can hold what it names. */
  public static Optional<SharedResource> of(Arn arn) {
    return ResourceRef.of(arn)
        .map(
            ref ->
                new SharedResource(
                    arn.region(), new AccountId(arn.account()), ref.type(), ref.id()));
  }
}
