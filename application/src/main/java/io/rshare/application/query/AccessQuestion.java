package io.rshare.application.query;

import io.rshare.application.Says;
import io.rshare.domain.access.SharedResource;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.Fault;
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
    @Says("Account id, service of the cloud, or ARN of an identity, which stands for its account.")
        String principal,
    @Says("Such as vpc:DescribeVSwitches.") String action,
    @Says("ARN of the resource; alternatively give type, id and owner.") Optional<String> resource,
    @Says("Type of the resource, such as ROSTemplate.") Optional<String> resourceType,
    @Says("Id within the type.") Optional<String> resourceId,
    @Says("Account that owns the resource.") Optional<String> resourceOwner,
    @Says("Region of the resource, with type and id; by default the region of the call.")
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
   * The question in a call to a region.
   *
   * @param callRegion region of the call
   * @param place where the question stands in the request, for refusals
   * @throws Fault {@link FaultCode#PARAMETER_INVALID} if a member cannot be understood
   */
  Bound bound(String callRegion, String place) {
    if (!ACTION.matcher(action).matches()) {
      throw refusal(place, "action", "must be an action such as vpc:DescribeVSwitches");
    }
    return new Bound(
        who(place),
        action,
        resource.map(name -> byName(name, place)).orElseGet(() -> byId(callRegion, place)));
  }

  private static Fault refusal(String place, String member, String problem) {
    return FaultCode.PARAMETER_INVALID
        .fault()
        .saying(place + "/" + member, "'" + member + "' " + problem + ".");
  }

  private SharedTarget who(String place) {
    Matcher identity = IDENTITY.matcher(principal);
    return SharedTarget.parse(identity.matches() ? identity.group(1) : principal)
        .filter(
            who -> who instanceof SharedTarget.ToAccount || who instanceof SharedTarget.ToService)
        .orElseThrow(
            () ->
                refusal(place, "principal", "must be an account, a service or an identity's name"));
  }

  private Subject byName(String text, String place) {
    if (resourceType.isPresent()
        || resourceId.isPresent()
        || resourceOwner.isPresent()
        || region.isPresent()) {
      throw refusal(place, "resource", "already names the type, id, owner and region");
    }
    return named(text);
  }

  private Subject byId(String callRegion, String place) {
    String needed = "is needed where 'resource' is absent";
    AccountId owner =
        AccountId.parse(resourceOwner.orElseThrow(() -> refusal(place, "resourceOwner", needed)))
            .orElseThrow(() -> refusal(place, "resourceOwner", "must have 16 digits"));
    String type = resourceType.orElseThrow(() -> refusal(place, "resourceType", needed));
    String id = resourceId.orElseThrow(() -> refusal(place, "resourceId", needed));
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
