package io.rshare.domain.fault;

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
  SHARE_NAME_MISSING(
      "MissingParameter.ResourceShareName",
      FaultKind.INVALID,
      "You must specify ResourceShareName."),
  SHARE_NAME_INVALID(
      "InvalidParameter.ResourceShareName", FaultKind.INVALID, "The ResourceShareName is invalid."),
  SHARE_NAME_TOO_LONG(
      "InvalidParameter.ResourceShareName.Length",
      FaultKind.INVALID,
      "The maximum length of ResourceShareName exceeds 50 characters."),
  RESOURCES_INVALID("InvalidParameter.Resources", FaultKind.INVALID, "The Resources is invalid."),
  RESOURCES_TOO_MANY(
      "InvalidParameter.Resources.Length",
      FaultKind.INVALID,
      "The maximum number of Resources exceeds 5."),
  RESOURCES_DUPLICATE(
      "InvalidParameter.Resources.Duplicate",
      FaultKind.INVALID,
      "The Resources contains duplicate values."),
  RESOURCE_TYPE_INVALID(
      "InvalidParameter.ResourceType", FaultKind.INVALID, "The ResourceType is invalid."),
  RESOURCE_ARNS_INVALID(
      "InvalidParameter.ResourceArns", FaultKind.INVALID, "The ResourceArns is invalid."),
  RESOURCE_ARNS_TOO_MANY(
      "InvalidParameter.ResourceArns.Length",
      FaultKind.INVALID,
      "The ResourceArns beyond the length limit."),
  RESOURCE_ARNS_DUPLICATE(
      "InvalidParameter.ResourceArns.Duplicate",
      FaultKind.INVALID,
      "The ResourceArns contains duplicate values."),
  RESOURCES_AND_ARNS_CONFLICT(
      "InvalidParameter.ResourceConflict",
      FaultKind.INVALID,
      "Both Resources and ResourceArns cannot be specified simultaneously. Please provide only one of these parameters."),
  RESOURCE_TYPE_NEEDS_ARN(
      "NotSupport.ResourceType.ResourcesParameter",
      FaultKind.INVALID,
      "The Resources parameter does not support this resource type. Please use ResourceArns instead."),
  TARGETS_INVALID("InvalidParameter.Targets", FaultKind.INVALID, "The Targets is invalid."),
  TARGETS_TOO_MANY(
      "InvalidParameter.Targets.Length",
      FaultKind.INVALID,
      "The maximum number of Targets exceeds 5."),
  TARGETS_DUPLICATE(
      "InvalidParameter.Targets.Duplicate",
      FaultKind.INVALID,
      "The Targets contains duplicate values."),
  PERMISSION_NAMES_TOO_MANY(
      "InvalidParameter.PermissionNames.Length",
      FaultKind.INVALID,
      "The maximum length of PermissionNames exceeds quota limit."),
  PERMISSION_NAMES_DUPLICATE(
      "InvalidParameter.PermissionNames.Duplicate",
      FaultKind.INVALID,
      "The PermissionNames duplicate values."),
  PERMISSION_MISSING(
      "EntityNotExists.Permission",
      FaultKind.MISSING,
      "The resource share permission does not exist."),
  TARGET_PROPERTIES_INVALID(
      "InvalidParameter.TargetProperties", FaultKind.INVALID, "The TargetProperties is invalid."),
  TARGET_PROPERTIES_TOO_MANY(
      "InvalidParameter.TargetProperties.Length",
      FaultKind.INVALID,
      "The TargetProperties beyond the length limit."),
  TARGET_PROPERTIES_DUPLICATE(
      "InvalidParameter.TargetProperties.Duplicate",
      FaultKind.INVALID,
      "The TargetProperties contains duplicate values."),
  RESOURCE_PROPERTIES_INVALID(
      "InvalidParameter.ResourceProperties",
      FaultKind.INVALID,
      "The ResourceProperties is invalid."),
  RESOURCE_PROPERTIES_TOO_MANY(
      "InvalidParameter.ResourceProperties.Length",
      FaultKind.INVALID,
      "The ResourceProperties beyond the length limit."),
  RESOURCE_PROPERTIES_DUPLICATE(
      "InvalidParameter.ResourceProperties.Duplicate",
      FaultKind.INVALID,
      "The ResourceProperties contains duplicate values."),
  RESOURCE_PROPERTY_UNSUPPORTED(
      "NotSupport.ResourceProperty",
      FaultKind.INVALID,
      "The resource type does not support resource property."),
  PARAMETER_INVALID("InvalidParameter", FaultKind.INVALID, "The specified parameter is invalid."),
  TARGET_NOT_IN_DIRECTORY(
      "InvalidTarget",
      FaultKind.INVALID,
      "The shared target does not exist in the resource directory."),
  TARGET_SITE_MISMATCH(
      "InvalidTarget.SiteMismatch",
      FaultKind.CONFLICT,
      "Cross-site resource sharing is not supported."),
  TARGET_LEGAL_ENTITY_MISMATCH(
      "InvalidTarget.LegalEntityMismatch",
      FaultKind.CONFLICT,
      "The target account does not have the same legal entity as the resource owner account."),
  SHARE_WITH_YOURSELF(
      "ShareWithYourself", FaultKind.CONFLICT, "You cannot share resources with yourself."),
  ACCOUNT_NOT_IN_DIRECTORY(
      "AccountNotInResourceDirectory",
      FaultKind.CONFLICT,
      "The account is not a master or a member of a resource directory."),
  DIRECTORY_SHARING_NOT_ENABLED(
      "NotEnableSharingWithResourceDirectory",
      FaultKind.CONFLICT,
      "You have not enabled sharing with your Resource Directory."),
  NOT_MANAGEMENT_ACCOUNT(
      "NotManagementAccount",
      FaultKind.CONFLICT,
      "Only the management account of the service is allowed to share such resources."),
  RESOURCE_TYPE_STAYS_IN_DIRECTORY(
      "ExternalTargetsNotAllowed.ResourceType",
      FaultKind.CONFLICT,
      "The resource share includes resource types that cannot be shared with accounts outside the resource directory."),
  SERVICE_HAS_TYPE_IN_OTHER_SHARE(
      "NotSupport.Service.ExistInOtherResourceShare",
      FaultKind.CONFLICT,
      "The resource type has been shared to the target service through other resourceShare. Please share it in the same resourceShare."),
  SERVICE_HAS_RESOURCE(
      "NotSupport.Service.AssociateConflict",
      FaultKind.CONFLICT,
      "The same resource cannot be shared repeatedly to the target service."),
  SHARE_ID_TAKEN(
      "EntityAlreadyExists.ResourceShare",
      FaultKind.CONFLICT,
      "The specified resource share ID already exists."),
  SHARE_QUOTA_EXCEEDED(
      "QuotaExceeded.ResourceShare.Count",
      FaultKind.QUOTA,
      "The maximum number of ResourceShare exceeds the limit."),
  SHARED_RESOURCE_QUOTA_EXCEEDED(
      "QuotaExceeded.SharedResource.Count",
      FaultKind.QUOTA,
      "The maximum number of shared resources per account exceeds the limit."),
  INVITATION_QUOTA_EXCEEDED(
      "QuotaExceeded.PendingInvitations",
      FaultKind.QUOTA,
      "The maximum number of pending invitations exceeds the limit."),
  PARAMETER_MISSING("Missing{0}", FaultKind.INVALID, "{0} is mandatory for this action."),
  ACTION_NOT_FOUND(
      "InvalidAction.NotFound",
      FaultKind.MISSING,
      "Specified api is not found, please check your url and method."),
  PRODUCT_NOT_FOUND(
      "InvalidProduct.NotFound",
      FaultKind.MISSING,
      "Cannot find product according to your specified domain."),
  VERSION_INVALID("InvalidVersion", FaultKind.INVALID, "Specified parameter Version is not valid."),
  FORMAT_INVALID(
      "InvalidParameter.Format", FaultKind.INVALID, "Specified parameter Format is not valid."),
  METHOD_UNSUPPORTED(
      "UnsupportedHTTPMethod", FaultKind.INVALID, "This http method is not supported."),
  BODY_TOO_LARGE(
      "InvalidParameter.BodyTooLarge", FaultKind.INVALID, "The request body exceeds {0} bytes."),
  SIGNATURE_METHOD_INVALID(
      "InvalidSignatureMethod", FaultKind.INVALID, "Specified signature method is not supported."),
  ACCESS_KEY_NOT_FOUND(
      "InvalidAccessKeyId.NotFound", FaultKind.MISSING, "Specified access key is not found."),
  ACCESS_KEY_INACTIVE(
      "InvalidAccessKeyId.Inactive", FaultKind.INVALID, "Specified access key is disabled."),
  TIMESTAMP_FORMAT(
      "InvalidTimeStamp.Format",
      FaultKind.INVALID,
      "Specified time stamp or date value is not well formatted."),
  TIMESTAMP_EXPIRED(
      "InvalidTimeStamp.Expired",
      FaultKind.INVALID,
      "Specified time stamp or date value is expired."),
  SECURITY_TOKEN_EXPIRED(
      "InvalidSecurityToken.Expired", FaultKind.INVALID, "Specified SecurityToken is expired."),
  SECURITY_TOKEN_MALFORMED(
      "InvalidSecurityToken.Malformed", FaultKind.INVALID, "Specified SecurityToken is malformed."),
  SECURITY_TOKEN_MISMATCH(
      "InvalidSecurityToken.MismatchWithAccessKey",
      FaultKind.INVALID,
      "Specified SecurityToken mismatch with the AccessKey."),
  SIGNATURE_MISMATCH("SignatureDoesNotMatch", FaultKind.INVALID, "{0}"),
  NONCE_USED(
      "SignatureNonceUsed", FaultKind.INVALID, "Specified signature nonce was used already."),
  CONTENT_MD5_MISMATCH(
      "ContentMD5NotMatched",
      FaultKind.INVALID,
      "The Content-MD5 of the body does not match the header."),
  NO_PERMISSION("NoPermission", FaultKind.DENIED, "You are not authorized to perform this action."),
  THROTTLED("Throttling.User", FaultKind.THROTTLED, "Request was denied due to user flow control."),
  UNAVAILABLE(
      "ServiceUnavailable",
      FaultKind.UNAVAILABLE,
      "The request has failed due to a temporary failure of the server."),
  INTERNAL_ERROR(
      "InternalError",
      FaultKind.BROKEN,
      "The request processing has failed due to some unknown error.");

  private final String code;
  private final FaultKind kind;
  private final String message;

  FaultCode(String code, FaultKind kind, String message) {
    this.code = code;
    this.kind = kind;
    this.message = message;
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
    return new Fault(this, List.of(args), null);
  }

  /** The exception to throw when the authoriser said no. */
  public Fault fault(AccessDenial denial) {
    return new Fault(this, List.of(), denial);
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
