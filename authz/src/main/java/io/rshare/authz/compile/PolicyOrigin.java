package io.rshare.authz.compile;

/**
 * Where a policy comes from, as denials and diagnostics name it; source: DecodeDiagnosticMessage,
 * {@code MatchedPolicies}.
 *
 * @param identifier the name of a RAM policy, the id of a control policy
 * @param version the version in force, such as {@code v1}
 */
public record PolicyOrigin(
    String identifier, Type type, String version, AttachedEntity attachedTo, Scope scope) {

  /** Who wrote the policy. */
  public enum Type {
    SYSTEM("System"),
    CUSTOM("Custom");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** The spelling on the wire. */
    public String word() {
      return word;
    }
  }

  /** What the policy is attached to. */
  public enum AttachedEntity {
    RAM_USER("RamUser"),
    RAM_GROUP("RamGroup"),
    RAM_ROLE("RamRole"),
    RESOURCE_DIRECTORY_TARGET("ResourceDirectoryTarget");

    private final String word;

    AttachedEntity(String word) {
      this.word = word;
    }

    /** The spelling on the wire. */
    public String word() {
      return word;
    }
  }

  /** How far the attachment reaches. */
  public enum Scope {
    ACCOUNT("Account"),
    FOLDER("Folder"),
    RESOURCE_GROUP("ResourceGroup");

    private final String word;

    Scope(String word) {
      this.word = word;
    }

    /** The spelling on the wire. */
    public String word() {
      return word;
    }
  }

  /** A custom policy of a user for the whole account, for tests and tools. */
  public static PolicyOrigin custom(String identifier) {
    return new PolicyOrigin(identifier, Type.CUSTOM, "v1", AttachedEntity.RAM_USER, Scope.ACCOUNT);
  }

  /** A custom control policy of a level of the directory, for tests and tools. */
  public static PolicyOrigin ofLevel(String identifier) {
    return new PolicyOrigin(
        identifier, Type.CUSTOM, "v1", AttachedEntity.RESOURCE_DIRECTORY_TARGET, Scope.FOLDER);
  }
}
