package io.rshare.domain.identity;

/**
 * A policy as it reaches a principal or an account.
 *
 * @param name policy name, or id of a control policy
 * @param type made by Alibaba Cloud or by the account
 * @param version such as {@code v1}
 * @param document the policy text; the domain does not read it
 * @param attachedTo what it hangs on
 * @param scope where it counts
 * @param resourceGroup the group, where the scope is one; else empty
 */
public record AttachedPolicy(
    String name,
    Type type,
    String version,
    String document,
    AttachedTo attachedTo,
    Scope scope,
    String resourceGroup) {

  /** Who made the policy. */
  public enum Type {
    SYSTEM,
    CUSTOM
  }

  /** What a policy can hang on. */
  public enum AttachedTo {
    USER,
    GROUP,
    ROLE,
    DIRECTORY_TARGET
  }

  /** Where an attachment counts. */
  public enum Scope {
    ACCOUNT,
    RESOURCE_GROUP,
    FOLDER
  }
}
