package io.rshare.application.query;

import io.rshare.application.Says;
import io.rshare.domain.access.SharedResource;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.resource.Arn;
import io.rshare.domain.resource.ResourceRef;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.target.SharedTarget;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** May somebody do something with a resource because it is shared? */
public record AccessQuestion(
    @Says(
            "An account id, a service of the cloud, or the resource name of an identity, which stands for its account.")
        String principal,
    @Says("Such as vpc:DescribeVSwitches.") String action,
    @Says("Resource name; or type, id and owner instead.") Optional<String> resource,
    @Says("Type of the resource, such as ROSTemplate.") Optional<String> resourceType,
    @Says("Id within the type.") Optional<String> resourceId,
    @Says("Account that owns the resource.") Optional<String> resourceOwner,
    @Says("Where the resource lives, with type and id; the region of the call where absent.")
        Optional<String> region) {
  private static final Pattern ACTION =
      Pattern.compile("[A-Za-z0-9_-]{1,64}:[A-Za-z0-9_.-]{1,128}");
  private static final Pattern IDENTITY = Pattern.compile("acs:ram::([0-9]{16}):.{1,256}");
  private static final int LONGEST_NAME = 512;

  /** A question about a resource by its name. */
  public static AccessQuestion of(String principal, String action, String resource) {
    return new AccessQuestion(
        principal,
        action,
        Optional.of(resource),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The question, understood.
   *
   * @param who an account or a service
   * @param action as it was given
   * @param subject the resource, as far as a share could hold it
   */
  record Bound(SharedTarget who, String action, Subject subject) {}

  /**
   * The question in a call to a region; throws {@link FaultCode#PARAMETER_INVALID} if it is none.
   */
  Bound bound(String callRegion) {
    if (!ACTION.matcher(action).matches()) {
      throw FaultCode.PARAMETER_INVALID.fault();
    }
    return new Bound(who(), action, resource.map(this::byName).orElseGet(() -> byId(callRegion)));
  }

  private SharedTarget who() {
    Matcher identity = IDENTITY.matcher(principal);
    return SharedTarget.parse(identity.matches() ? identity.group(1) : principal)
        .filter(
            who -> who instanceof SharedTarget.ToAccount || who instanceof SharedTarget.ToService)
        .orElseThrow(FaultCode.PARAMETER_INVALID::fault);
  }

  private Subject byName(String text) {
    if (resourceType.isPresent()
        || resourceId.isPresent()
        || resourceOwner.isPresent()
        || region.isPresent()) {
      throw FaultCode.PARAMETER_INVALID.fault();
    }
    return named(text);
  }

  private Subject byId(String callRegion) {
    AccountId owner =
        resourceOwner.flatMap(AccountId::parse).orElseThrow(FaultCode.PARAMETER_INVALID::fault);
    String type = resourceType.orElseThrow(FaultCode.PARAMETER_INVALID::fault);
    String id = resourceId.orElseThrow(FaultCode.PARAMETER_INVALID::fault);
    return ResourceType.named(type)
        .flatMap(named -> ResourceRef.of(named, id))
        .map(ref -> new SharedResource(region.orElse(callRegion), owner, ref.type(), ref.id()))
        .<Subject>map(Subject.Shareable::new)
        .orElseGet(() -> new Subject.Unshareable(Optional.of(owner)));
  }

  private static Subject named(String text) {
    Optional<Arn> arn = text.length() > LONGEST_NAME ? Optional.empty() : Arn.parse(text);
    if (arn.isEmpty()) {
      return new Subject.Malformed();
    }
    return SharedResource.of(arn.get())
        .<Subject>map(Subject.Shareable::new)
        .orElseGet(() -> new Subject.Unshareable(AccountId.parse(arn.get().account())));
  }

  /** What a question is about. */
  sealed interface Subject {
    /** Whose it is, where that can be told. */
    default Optional<AccountId> owner() {
      return switch (this) {
        case Shareable(SharedResource resource) -> Optional.of(resource.owner());
        case Unshareable(Optional<AccountId> account) -> account;
        case Malformed _ -> Optional.empty();
      };
    }

    /** Something that a share can hold. */
    record Shareable(SharedResource resource) implements Subject {}

    /** Something of a kind that no share can hold. */
    record Unshareable(Optional<AccountId> account) implements Subject {}

    /** No resource name at all. */
    record Malformed() implements Subject {}
  }
}
