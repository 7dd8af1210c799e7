package io.rshare.domain.fault;

import static io.rshare.domain.fault.FaultKind.BROKEN;
import static io.rshare.domain.fault.FaultKind.CONFLICT;
import static io.rshare.domain.fault.FaultKind.DENIED;
import static io.rshare.domain.fault.FaultKind.INVALID;
import static io.rshare.domain.fault.FaultKind.MISSING;
import static io.rshare.domain.fault.FaultKind.QUOTA;

import java.time.Duration;
import java.util.List;

/**
 * Every refusal of the service: the code as it travels, its meaning and its message, as documented.
 * The table {@code spec/faults.tsv} of the whole-system tests repeats them from the documentation;
 * a test holds both together.
 *
 * <p>Sources: the CreateResourceShare page of the API reference (service codes) and the general RPC
 * gateway behaviour (the others).
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-createresourceshare">
 *     CreateResourceShare</a>
 */
public enum FaultCode {
  SHARE_NAME_MISSING(INVALID, "MissingParameter.ResourceShareName"),
  SHARE_NAME_INVALID(INVALID, "InvalidParameter.ResourceShareName"),
  SHARE_NAME_TOO_LONG(INVALID, "InvalidParameter.ResourceShareName.Length"),
  RESOURCES_INVALID(INVALID, "InvalidParameter.Resources"),
  RESOURCES_TOO_MANY(INVALID, "InvalidParameter.Resources.Length"),
  RESOURCES_DUPLICATE(INVALID, "InvalidParameter.Resources.Duplicate"),
  RESOURCE_TYPE_INVALID(INVALID, "InvalidParameter.ResourceType"),
  RESOURCE_ARNS_INVALID(INVALID, "InvalidParameter.ResourceArns"),
  RESOURCE_ARNS_TOO_MANY(INVALID, "InvalidParameter.ResourceArns.Length"),
  RESOURCE_ARNS_DUPLICATE(INVALID, "InvalidParameter.ResourceArns.Duplicate"),
  RESOURCES_AND_ARNS_CONFLICT(INVALID, "InvalidParameter.ResourceConflict"),
  RESOURCE_TYPE_NEEDS_ARN(INVALID, "NotSupport.ResourceType.ResourcesParameter"),
  TARGETS_INVALID(INVALID, "InvalidParameter.Targets"),
  TARGETS_TOO_MANY(INVALID, "InvalidParameter.Targets.Length"),
  TARGETS_DUPLICATE(INVALID, "InvalidParameter.Targets.Duplicate"),
  PERMISSION_NAMES_TOO_MANY(INVALID, "InvalidParameter.PermissionNames.Length"),
  PERMISSION_NAMES_DUPLICATE(INVALID, "InvalidParameter.PermissionNames.Duplicate"),
  PERMISSION_MISSING(MISSING, "EntityNotExists.Permission"),
  TARGET_PROPERTIES_INVALID(INVALID, "InvalidParameter.TargetProperties"),
  TARGET_PROPERTIES_TOO_MANY(INVALID, "InvalidParameter.TargetProperties.Length"),
  TARGET_PROPERTIES_DUPLICATE(INVALID, "InvalidParameter.TargetProperties.Duplicate"),
  RESOURCE_PROPERTIES_INVALID(INVALID, "InvalidParameter.ResourceProperties"),
  RESOURCE_PROPERTIES_TOO_MANY(INVALID, "InvalidParameter.ResourceProperties.Length"),
  RESOURCE_PROPERTIES_DUPLICATE(INVALID, "InvalidParameter.ResourceProperties.Duplicate"),
  RESOURCE_PROPERTY_UNSUPPORTED(INVALID, "NotSupport.ResourceProperty"),
  PARAMETER_INVALID(INVALID, "InvalidParameter"),
  TARGET_NOT_IN_DIRECTORY(INVALID, "InvalidTarget"),
  TARGET_SITE_MISMATCH(CONFLICT, "InvalidTarget.SiteMismatch"),
  TARGET_LEGAL_ENTITY_MISMATCH(CONFLICT, "InvalidTarget.LegalEntityMismatch"),
  SHARE_WITH_YOURSELF(CONFLICT, "ShareWithYourself"),
  ACCOUNT_NOT_IN_DIRECTORY(CONFLICT, "AccountNotInResourceDirectory"),
  DIRECTORY_SHARING_NOT_ENABLED(CONFLICT, "NotEnableSharingWithResourceDirectory"),
  NOT_MANAGEMENT_ACCOUNT(CONFLICT, "NotManagementAccount"),
  RESOURCE_TYPE_STAYS_IN_DIRECTORY(CONFLICT, "ExternalTargetsNotAllowed.ResourceType"),
  SERVICE_HAS_TYPE_IN_OTHER_SHARE(CONFLICT, "NotSupport.Service.ExistInOtherResourceShare"),
  SERVICE_HAS_RESOURCE(CONFLICT, "NotSupport.Service.AssociateConflict"),
  SHARE_ID_TAKEN(CONFLICT, "EntityAlreadyExists.ResourceShare"),
  SHARE_QUOTA_EXCEEDED(QUOTA, "QuotaExceeded.ResourceShare.Count"),
  SHARED_RESOURCE_QUOTA_EXCEEDED(QUOTA, "QuotaExceeded.SharedResource.Count"),
  INVITATION_QUOTA_EXCEEDED(QUOTA, "QuotaExceeded.PendingInvitations"),
  SHARE_ID_MISSING(INVALID, "MissingParameter.ResourceShareId"),
  SHARE_ID_INVALID(INVALID, "InvalidParameter.ResourceShareId"),
  SHARE_MISSING(MISSING, "EntityNotExists.ResourceShare"),
  SHARE_NOT_YOURS(CONFLICT, "OperationNotPermitted"),
  SHARE_STATUS_MISMATCH(CONFLICT, "ResourceShareStatusMismatchAction"),
  SHARE_STAYS_IN_DIRECTORY(CONFLICT, "NotSupport.AllowExternalTargets"),
  SHARE_HAS_UNFINISHED_TASKS(CONFLICT, "DeleteResourceShareConflict"),
  RESOURCE_OWNER_MISSING(INVALID, "MissingParameter.ResourceOwner"),
  RESOURCE_OWNER_INVALID(INVALID, "InvalidParameter.ResourceOwner"),
  SHARE_STATUS_INVALID(INVALID, "InvalidParameter.ResourceShareStatus"),
  SHARE_IDS_INVALID(INVALID, "InvalidParameter.ResourceShareIds"),
  SHARE_IDS_TOO_MANY(INVALID, "InvalidParameter.ResourceShareIds.Length"),
  SHARE_IDS_DUPLICATE(INVALID, "InvalidParameter.ResourceShareIds.Duplicate"),
  OTHER_ACCOUNTS_HAVE_NO_TAGS(INVALID, "InvalidParameter.ResourceOwnerAndTag"),
  MAX_RESULTS_INVALID(INVALID, "InvalidParameter.MaxResults"),
  NEXT_TOKEN_INVALID(INVALID, "InvalidParameter.NextToken"),
  NEXT_TOKEN_TOO_LONG(INVALID, "InvalidParameter.NextToken.Length"),
  NOTHING_NAMED(INVALID, "ResourceAndTargetBothEmpty"),
  ASSOCIATE_CONFLICT(CONFLICT, "AssociateConflict"),
  RESOURCE_PROPERTY_CONFLICT(CONFLICT, "NotSupport.ResourcePropertyConflict"),
  NOT_ASSOCIATED(INVALID, "DisassociateInvalid"),
  DISASSOCIATE_CONFLICT(CONFLICT, "DisassociateConflict"),
  LEAVING_NEEDS_INVITATION(CONFLICT, "LeavingFailed.Account"),
  LEAVING_TYPE_UNSUPPORTED(CONFLICT, "LeavingFailed.ResourceType"),
  LEAVING_CONFLICT(CONFLICT, "ExternalTargetWithdrawConflict"),
  ASSOCIATION_TYPE_MISSING(INVALID, "MissingParameter.AssociationType"),
  ASSOCIATION_TYPE_INVALID(INVALID, "InvalidParameter.AssociationType"),
  ASSOCIATION_TYPE_CONFLICT(INVALID, "ConflictedAssociationType"),
  ASSOCIATION_STATUS_INVALID(INVALID, "InvalidParameter.AssociationStatus"),
  TARGET_INVALID(INVALID, "InvalidParameter.Target"),
  RESOURCE_ID_INVALID(INVALID, "InvalidParameter.ResourceId"),
  RESOURCE_ARN_INVALID(INVALID, "InvalidParameter.ResourceArn"),
  RESOURCE_IDS_INVALID(INVALID, "InvalidParameter.ResourceIds"),
  RESOURCE_IDS_TOO_MANY(INVALID, "InvalidParameter.ResourceIds.Length"),
  RESOURCE_IDS_DUPLICATE(INVALID, "InvalidParameter.ResourceIds.Duplicate"),
  INVITATION_ID_MISSING(INVALID, "MissingParameter.ResourceShareInvitationId"),
  INVITATION_ID_INVALID(INVALID, "InvalidParameter.ResourceShareInvitationId"),
  INVITATION_IDS_INVALID(INVALID, "InvalidParameter.ResourceShareInvitationIds"),
  INVITATION_IDS_TOO_MANY(INVALID, "InvalidParameter.ResourceShareInvitationIds.Length"),
  INVITATION_IDS_DUPLICATE(INVALID, "InvalidParameter.ResourceShareInvitationIds.Duplicate"),
  INVITATION_MISSING(CONFLICT, "EntityNotExists.ResourceShareInvitation"),
  INVITATION_EXPIRED(CONFLICT, "InvitationStatus.Expired"),
  INVITATION_REJECTED(CONFLICT, "InvitationStatus.AlreadyRejected"),
  INVITATION_ACCEPTED(CONFLICT, "InvitationStatus.AlreadyAccepted"),
  PERMISSION_NAME_MISSING(INVALID, "MissingParameter.PermissionName"),
  PERMISSION_VERSION_INVALID(INVALID, "InvalidParameter.PermissionVersion"),
  PERMISSION_NEEDED(CONFLICT, "DisassociateConflict.Permission"),
  NOT_DIRECTORY_MANAGER(CONFLICT, "ActionNotPermitted"),
  SHARING_ALREADY_ENABLED(CONFLICT, "AlreadyEnabled"),
  MOVED_ID_MISSING(INVALID, "MissingParameter.ResourceId"),
  ID_AND_ARN_CONFLICT(INVALID, "InvalidParameter.ResourceConflict"),
  TAGGED_TYPE_INVALID(INVALID, "InvalidParameter.ResourceType"),
  MOVED_REGION_MISSING(INVALID, "MissingParameter.ResourceRegionId"),
  PERMISSION_TYPE_TAKEN(CONFLICT, "AssociateConflict.Permission"),
  RESOURCE_GROUP_MISSING(INVALID, "MissingParameter.ResourceGroupId"),
  RESOURCE_GROUP_INVALID(INVALID, "InvalidResourceGroup"),
  MOVED_SHARE_MISSING(INVALID, "ResourceNotFound"),
  MOVE_NOT_PERMITTED(DENIED, "NoPermission.ChangeResourceGroup"),
  MOVE_FAILED(BROKEN, "SystemError"),
  TAGGED_TYPE_MISSING(INVALID, "MissingParameter.ResourceType"),
  TAGGED_IDS_MISSING(INVALID, "MissingParameter.ResourceIds"),
  TAGGED_IDS_TOO_MANY(INVALID, "NumberExceed.ResourceIds"),
  TAGGED_SHARE_MISSING(INVALID, "InvalidResourceId.NotFound"),
  REGION_ID_INVALID(INVALID, "InvalidParameter.RegionId"),
  TAGS_MISSING(INVALID, "MissingParameter.Tags"),
  TAGS_TOO_MANY(INVALID, "NumberExceed.Tags"),
  TAG_KEY_MISSING(INVALID, "MissingParameter.TagKey"),
  TAG_KEY_INVALID(INVALID, "InvalidParameter.TagKey"),
  TAG_KEYS_TOO_MANY(INVALID, "NumberExceed.TagKeys"),
  TAG_KEY_DUPLICATE(INVALID, "Duplicate.TagKey"),
  TAG_KEYS_OR_ALL_MISSING(INVALID, "MissingParameter.TagKeysOrDeleteAll"),
  ID_OR_TAG_MISSING(INVALID, "MissingParameter.ResourceIdOrTag"),
  ROLE_ARN_INVALID(INVALID, "InvalidParameter.RoleArn"),
  ROLE_SESSION_NAME_INVALID(INVALID, "InvalidParameter.RoleSessionName"),
  SESSION_DURATION_INVALID(INVALID, "InvalidParameter.DurationSeconds"),
  SESSION_POLICY_INVALID(INVALID, "InvalidParameter.PolicyGrammar"),
  SESSION_POLICY_TOO_LONG(INVALID, "InvalidParameter.PolicySize"),
  EXTERNAL_ID_INVALID(INVALID, "InvalidParameter.ExternalId"),
  ROLE_MISSING(MISSING, "EntityNotExist.Role"),
  ASSUME_ROLE_DENIED(DENIED, "NoPermission"),
  DIAGNOSTIC_MESSAGE_EXPIRED(INVALID, "EncodedMessageExpire"),
  DIAGNOSTIC_MESSAGE_MISSING(MISSING, "EntityNotExist"),
  DECODING_DENIED(DENIED, "NoPermission"),
  PARAMETER_MISSING(INVALID, "Missing{0}"),
  ACTION_NOT_FOUND(MISSING, "InvalidAction.NotFound"),
  PRODUCT_NOT_FOUND(MISSING, "InvalidProduct.NotFound"),
  PROTOCOL_NEEDS_TLS(INVALID, "InvalidProtocol.NeedSsl"),
  HOST_NOT_SERVED(DENIED, "Forbidden.Host"),
  VERSION_INVALID(INVALID, "InvalidVersion"),
  FORMAT_INVALID(INVALID, "InvalidParameter.Format"),
  METHOD_UNSUPPORTED(INVALID, "UnsupportedHTTPMethod"),
  BODY_TOO_LARGE(INVALID, "InvalidParameter.BodyTooLarge"),
  EXPECTATION_FAILED(INVALID, "InvalidParameter.Expect"),
  SIGNATURE_METHOD_INVALID(INVALID, "InvalidSignatureMethod"),
  ACCESS_KEY_NOT_FOUND(MISSING, "InvalidAccessKeyId.NotFound"),
  ACCESS_KEY_INACTIVE(INVALID, "InvalidAccessKeyId.Inactive"),
  TIMESTAMP_FORMAT(INVALID, "InvalidTimeStamp.Format"),
  TIMESTAMP_EXPIRED(INVALID, "InvalidTimeStamp.Expired"),
  SECURITY_TOKEN_EXPIRED(INVALID, "InvalidSecurityToken.Expired"),
  SECURITY_TOKEN_MALFORMED(INVALID, "InvalidSecurityToken.Malformed"),
  SECURITY_TOKEN_MISMATCH(INVALID, "InvalidSecurityToken.MismatchWithAccessKey"),
  SIGNATURE_MISMATCH(INVALID, "SignatureDoesNotMatch"),
  NONCE_USED(INVALID, "SignatureNonceUsed"),
  CONTENT_MD5_MISMATCH(INVALID, "ContentMD5NotMatched"),
  NO_PERMISSION(DENIED, "NoPermission"),
  THROTTLED(FaultKind.THROTTLED, "Throttling.User"),
  UNAVAILABLE(FaultKind.UNAVAILABLE, "ServiceUnavailable"),
  INTERNAL_ERROR(BROKEN, "InternalError");

  private final String code;
  private final FaultKind kind;
  private final String message;

  FaultCode(FaultKind kind, String code) {
    this.code = code;
    this.kind = kind;
    this.message = FaultMessages.of(name());
  }

  /** What this refusal means. */
  public FaultKind kind() {
    return kind;
  }

  /** The code as it travels; {@code {0}} stands for the first argument. */
  public String wireCode() {
    return code;
  }

  /** The message; {@code {0}} stands for the first argument. */
  public String message() {
    return message;
  }

  /** The exception to throw. */
  public Fault fault(String... args) {
    return new Fault(this, List.of(args), null, null);
  }

  /** The exception to throw when the authoriser said no. */
  public Fault fault(AccessDenial denial) {
    return new Fault(this, List.of(), denial, null);
  }

  /** The exception to throw when the same call can succeed after {@code wait}. */
  public Fault fault(Duration wait) {
    return new Fault(this, List.of(), null, wait);
  }

  String wireCode(List<String> args) {
    return filled(code, args);
  }

  String message(List<String> args) {
    return filled(message, args);
  }

  private static String filled(String template, List<String> args) {
    return args.isEmpty() ? template : template.replace("{0}", args.getFirst());
  }
}
