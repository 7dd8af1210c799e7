package io.rshare.authz.parse;

/** What to say of a document that would be sound as something else. */
final class LooksLike {
  static final String AWS =
      " This looks like an AWS policy; RAM policies have the version '1' and resources that begin"
          + " with 'acs:'.";
  static final String TRUST = " This looks like a trust policy, which says who may assume a role.";
  static final String IDENTITY =
      " This looks like an identity policy; a trust policy names a Principal and no Resource.";

  private LooksLike() {}

  /** A hint beside a version that RAM does not have. */
  static String ofVersion(String version) {
    return version.equals("2012-10-17") || version.equals("2008-10-17") ? AWS : "";
  }

  /** A hint beside a statement's element that policies of this kind do not have. */
  static String ofElement(String name, PolicyKind kind) {
    boolean trust = kind == PolicyKind.TRUST;
    return switch (name) {
      case "Principal" -> trust ? "" : TRUST;
      case "Resource" -> trust ? IDENTITY : "";
      default -> "";
    };
  }
}
