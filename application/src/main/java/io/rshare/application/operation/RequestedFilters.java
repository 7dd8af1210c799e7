package io.rshare.application.operation;

import static io.rshare.application.Parameter.choice;
import static io.rshare.application.Parameter.text;
import static io.rshare.application.Parameter.texts;

import io.rshare.application.Parameter;
import io.rshare.application.Parameters;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.listing.ShareFilter.TagFilter;
import io.rshare.domain.resource.Arn;
import io.rshare.domain.resource.ResourceRef;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareName;
import io.rshare.domain.tag.Tag;
import io.rshare.domain.target.SharedTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters that name or narrow, checked for form. */
final class RequestedFilters {
  /** Entries of a filter at most (documented). */
  static final int MAX = 5;

  static final Parameter SHARE_ID =
      text("ResourceShareId").required().says("Id of the resource share.");

  static final Parameter SHARE_NAME =
      text("ResourceShareName")
          .between(1, ShareName.MAX_LENGTH)
          .says("Name of the resource share.");

  static final Parameter SHARE_IDS =
      texts("ResourceShareIds").atMost(MAX).says("Only these shares.");

  static final Parameter RESOURCE_TYPE =
      choice("ResourceType", ResourceType.values(), ResourceType::typeName)
          .says("Only resources of this type.");

  static final Parameter TARGET = text("Target").says("Only this target.");

  static final Parameter RESOURCE_ID =
      text("ResourceId").says("Only this resource; cannot be combined with ResourceArn.");

  static final Parameter RESOURCE_ARN =
      text("ResourceArn").says("Only this resource; cannot be combined with ResourceId.");

  static final Parameter PERMISSION_NAME = text("PermissionName").says("Name of a permission.");

  private RequestedFilters() {}

  static ShareId shareId(Parameters in) {
    String text = in.text("ResourceShareId").orElseThrow(FaultCode.SHARE_ID_MISSING::fault);
    return ShareId.parse(text).orElseThrow(FaultCode.SHARE_ID_INVALID::fault);
  }

  static List<ShareId> shareIds(Parameters in) {
    return Entries.limited(
        in.list("ResourceShareIds").stream()
            .map(text -> ShareId.parse(text).orElseThrow(FaultCode.SHARE_IDS_INVALID::fault))
            .toList(),
        MAX,
        FaultCode.SHARE_IDS_TOO_MANY,
        FaultCode.SHARE_IDS_DUPLICATE);
  }

  static Optional<ResourceType> resourceType(Parameters in) {
    return in.text("ResourceType")
        .map(name -> ResourceType.named(name).orElseThrow(FaultCode.RESOURCE_TYPE_INVALID::fault));
  }

  static Optional<String> target(Parameters in) {
    return in.text("Target")
        .map(text -> SharedTarget.parse(text).orElseThrow(FaultCode.TARGET_INVALID::fault).id());
  }

  static Optional<String> resourceId(Parameters in) {
    Optional<String> id = in.text("ResourceId");
    if (!id.map(ResourceRef::isId).orElse(true)) {
      throw FaultCode.RESOURCE_ID_INVALID.fault();
    }
    return id;
  }

  static Optional<String> resourceArn(Parameters in) {
    Optional<String> arn = in.text("ResourceArn");
    if (!arn.map(RequestedFilters::isArn).orElse(true)) {
      throw FaultCode.RESOURCE_ARN_INVALID.fault();
    }
    return arn;
  }

  static List<String> resourceIds(Parameters in) {
    List<String> ids = in.list("ResourceIds");
    if (!ids.stream().allMatch(ResourceRef::isId)) {
      throw FaultCode.RESOURCE_IDS_INVALID.fault();
    }
    return Entries.limited(
        ids, MAX, FaultCode.RESOURCE_IDS_TOO_MANY, FaultCode.RESOURCE_IDS_DUPLICATE);
  }

  static List<String> resourceArns(Parameters in) {
    List<String> arns = in.list("ResourceArns");
    if (!arns.stream().allMatch(RequestedFilters::isArn)) {
      throw FaultCode.RESOURCE_ARNS_INVALID.fault();
    }
    return Entries.limited(
        arns, MAX, FaultCode.RESOURCE_ARNS_TOO_MANY, FaultCode.RESOURCE_ARNS_DUPLICATE);
  }

  /**
   * The filter {@code Tag}; a key without a value looks for any value, and what no tag can have is
   * refused by its length only (assumed).
   */
  static List<TagFilter> tags(Parameters in) {
    return in.objects("Tag").stream().map(RequestedFilters::tag).toList();
  }

  private static TagFilter tag(Map<String, String> entry) {
    String key = entry.getOrDefault("Key", "");
    Optional<String> value = Optional.ofNullable(entry.get("Value"));
    if (isTooLong(key) || value.map(RequestedFilters::isTooLong).orElse(false)) {
      throw RequestedTags.invalid();
    }
    return new TagFilter(key, value);
  }

  private static boolean isTooLong(String text) {
    return text.codePointCount(0, text.length()) > Tag.MAX_LENGTH;
  }

  private static boolean isArn(String text) {
    return Arn.parse(text).flatMap(ResourceRef::of).isPresent();
  }
}
