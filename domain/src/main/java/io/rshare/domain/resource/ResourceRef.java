package io.rshare.domain.resource;

import io.rshare.domain.account.AccountId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resource as a request names it: by type and id, or by resource name.
 *
 * @param type the shareable type
 * @param id id within the type, such as {@code vsw-1}
 * @param givenArn the resource name, where the request gave one; kept to the letter
 */
public record ResourceRef(ResourceType type, String id, Optional<Arn> givenArn) {
  /** Ids of every service in question; the exact forms are the services' own (assumed). */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

  /** Whether {@code text} has the form of an id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** A resource by type and id, or nothing if the id is malformed. */
  public static Optional<ResourceRef> of(ResourceType type, String id) {
    return ID.matcher(id).matches()
        ? Optional.of(new ResourceRef(type, id, Optional.empty()))
        : Optional.empty();
  }

  /**
   * A resource by name: the type comes from the service and the segment before the slash, the id is
   * what follows it. So two names of one account and region never mean the same resource.
   */
  public static Optional<ResourceRef> of(Arn arn) {
    String id = arn.relativeId().substring(arn.relativeId().indexOf('/') + 1);
    return ResourceType.of(arn)
        .filter(type -> ID.matcher(id).matches() && AccountId.parse(arn.account()).isPresent())
        .map(type -> new ResourceRef(type, id, Optional.of(arn)));
  }

  /**
   * The given resource name, else the one the type's format makes of it; nothing for ROSTemplate.
   */
  public Optional<Arn> arn(String region, AccountId owner) {
    return givenArn.or(() -> type.arn(region, owner, id));
  }
}
