package io.rshare.domain.identity;

import io.rshare.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * A stored identity policy with its versions, one of which is in force.
 *
 * @param account the account that made it; nothing for a system policy
 * @param name unique among the account's, or among the system policies
 * @param versions all versions, in the order they were made
 * @param defaultVersion id of the one that counts
 */
public record Policy(
    Optional<AccountId> account, String name, List<Version> versions, String defaultVersion) {
  /** Most versions of a policy (documented). */
  public static final int MOST_VERSIONS = 5;

  /** Most characters of a custom policy (documented). */
  public static final int LONGEST_DOCUMENT = 6_144;

  public Policy {
    versions = List.copyOf(versions);
    if (versions.stream().map(Version::id).distinct().count() != versions.size()) {
      throw new IllegalArgumentException("a version of policy " + name + " is a duplicate");
    }
    if (versions.stream().noneMatch(version -> version.id().equals(defaultVersion))) {
      throw new IllegalArgumentException("the default version of policy " + name + " is not there");
    }
  }

  /**
   * One text of the policy.
   *
   * @param id such as {@code v1}
   * @param document the policy text; the domain does not read it
   */
  public record Version(String id, String document) {}

  /** A policy of a single version. */
  public static Policy of(
      Optional<AccountId> account, String name, String version, String document) {
    return new Policy(account, name, List.of(new Version(version, document)), version);
  }

  /** The text that counts. */
  public String document() {
    return versions.stream()
        .filter(version -> version.id().equals(defaultVersion))
        .findFirst()
        .orElseThrow()
        .document();
  }

  /** Who made it. */
  public AttachedPolicy.Type type() {
    return account.isPresent() ? AttachedPolicy.Type.CUSTOM : AttachedPolicy.Type.SYSTEM;
  }
}
