package io.rshare.http.rest;

import java.util.List;

/**
 * The one table of the routes of the operations. What a route takes, answers and refuses with comes
 * from the operation itself.
 */
final class OperationRoutes {
  private static final String SHARES = "Resource shares";
  private static final String SHARED = "What is shared";
  private static final String INVITATIONS = "Invitations";
  private static final String PERMISSIONS = "Permissions";
  private static final String SETTINGS = "Directory, groups, tags and regions";

  private static final String SHARE = "/v1/resource-shares/{resourceShareId}";

  /**
   * A row of the table.
   *
   * @param operation the API's name
   * @param method HTTP method
   * @param path variables are parameters, in lower camel case
   * @param success status of a call that went well
   * @param group heading in the document
   * @param summary one sentence
   */
  record Row(
      String operation, String method, String path, int success, String group, String summary) {}

  static final List<Row> ALL =
      List.of(
          new Row(
              "CreateResourceShare",
              "POST",
              "/v1/resource-shares",
              201,
              SHARES,
              "Creates a share, optionally with resources, targets, permissions and tags."),
          new Row(
              "ListResourceShares",
              "GET",
              "/v1/resource-shares",
              200,
              SHARES,
              "Lists shares of the caller, or shares with the caller."),
          new Row(
              "UpdateResourceShare",
              "PATCH",
              SHARE,
              200,
              SHARES,
              "Renames a share, or changes whether it may leave the resource directory."),
          new Row(
              "DeleteResourceShare",
              "DELETE",
              SHARE,
              204,
              SHARES,
              "Deletes a share; the resources themselves stay."),
          new Row(
              "AssociateResourceShare",
              "POST",
              SHARE + "/associations",
              200,
              SHARES,
              "Adds resources and targets to a share."),
          new Row(
              "DisassociateResourceShare",
              "POST",
              SHARE + "/disassociations",
              200,
              SHARES,
              "Removes resources and targets from a share, or lets an outside target leave it."),
          new Row(
              "ListResourceSharePermissions",
              "GET",
              SHARE + "/permissions",
              200,
              SHARES,
              "Lists the permissions of a share."),
          new Row(
              "AssociateResourceSharePermission",
              "PUT",
              SHARE + "/permissions/{permissionName}",
              204,
              SHARES,
              "Binds a permission to a share."),
          new Row(
              "DisassociateResourceSharePermission",
              "DELETE",
              SHARE + "/permissions/{permissionName}",
              204,
              SHARES,
              "Unbinds a permission from a share that holds no resource of its type."),
          new Row(
              "ChangeResourceGroup",
              "PUT",
              "/v1/resource-shares/{resourceId}/resource-group",
              204,
              SETTINGS,
              "Moves a share to another resource group."),
          new Row(
              "ListResourceShareAssociations",
              "GET",
              "/v1/resource-share-associations",
              200,
              SHARED,
              "Lists the resources or the targets of the caller's shares."),
          new Row(
              "ListSharedResources",
              "GET",
              "/v1/shared-resources",
              200,
              SHARED,
              "Lists resources the caller shares, or resources shared with it."),
          new Row(
              "ListSharedTargets",
              "GET",
              "/v1/shared-targets",
              200,
              SHARED,
              "Lists the targets of the caller's shares, or the owners of shares with the caller."),
          new Row(
              "ListResourceShareInvitations",
              "GET",
              "/v1/invitations",
              200,
              INVITATIONS,
              "Lists invitations the caller received."),
          new Row(
              "AcceptResourceShareInvitation",
              "POST",
              "/v1/invitations/{resourceShareInvitationId}/accept",
              200,
              INVITATIONS,
              "Accepts an invitation."),
          new Row(
              "RejectResourceShareInvitation",
              "POST",
              "/v1/invitations/{resourceShareInvitationId}/reject",
              200,
              INVITATIONS,
              "Declines an invitation."),
          new Row(
              "ListPermissions",
              "GET",
              "/v1/permissions",
              200,
              PERMISSIONS,
              "Lists the permission library."),
          new Row(
              "GetPermission",
              "GET",
              "/v1/permissions/{permissionName}",
              200,
              PERMISSIONS,
              "Reads a permission with its policy text."),
          new Row(
              "ListPermissionVersions",
              "GET",
              "/v1/permissions/{permissionName}/versions",
              200,
              PERMISSIONS,
              "Lists the versions of a permission."),
          new Row(
              "EnableSharingWithResourceDirectory",
              "PUT",
              "/v1/directory-sharing",
              204,
              SETTINGS,
              "Enables sharing inside the resource directory; for the management account."),
          new Row(
              "CheckSharingWithResourceDirectoryStatus",
              "GET",
              "/v1/directory-sharing",
              200,
              SETTINGS,
              "Checks whether sharing inside the resource directory is enabled."),
          new Row("TagResources", "POST", "/v1/tags", 204, SETTINGS, "Adds tags to shares."),
          new Row(
              "UntagResources", "DELETE", "/v1/tags", 204, SETTINGS, "Removes tags from shares."),
          new Row("ListTagResources", "GET", "/v1/tags", 200, SETTINGS, "Lists tags of shares."),
          new Row(
              "DescribeRegions",
              "GET",
              "/v1/regions",
              200,
              SETTINGS,
              "Lists the regions of the service."));

  private OperationRoutes() {}
}
