package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.application.access.PolicyCheck;
import io.rshare.application.admin.PolicyDocument.VersionDocument;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Policies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds a custom policy, or makes it what the document says.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ram/product-overview/limits">RAM limits</a>
 */
public final class PutPolicy implements UseCase<PolicyDocument, Done> {
  private static final int LONGEST_VERSION = 16;

  private final OperationSpec<PolicyDocument> spec =
      Administration.change("PutPolicy", AccessLevel.UPDATE, "policy", PolicyDocument::name);

  private final Accounts accounts;
  private final Policies policies;
  private final SoundPolicies documents;

  /** The use case over these ports; {@code check} reads the documents. */
  public PutPolicy(Accounts accounts, Policies policies, PolicyCheck check) {
    this.accounts = accounts;
    this.policies = policies;
    this.documents = new SoundPolicies(check);
  }

  @Override
  public OperationSpec<PolicyDocument> spec() {
    return spec;
  }

  @Override
  public Done handle(PolicyDocument document, Call call) {
    ClaimedAccount.requireName(document.name());
    List<Policy.Version> versions = versions(document.versions());
    String counts = document.defaultVersion().orElse(versions.getLast().id());
    if (versions.stream().noneMatch(version -> version.id().equals(counts))) {
      throw Administration.refusal("defaultVersion", "The policy has no version '" + counts + "'.");
    }
    ClaimedAccount account = ClaimedAccount.of(accounts, call.account());
    policies.put(new Policy(Optional.of(account.id()), document.name(), versions, counts));
    return new Done();
  }

  private List<Policy.Version> versions(List<VersionDocument> described) {
    if (described.isEmpty() || described.size() > Policy.MOST_VERSIONS) {
      throw Administration.refusal(
          "versions", "A policy must have 1 to " + Policy.MOST_VERSIONS + " versions.");
    }
    List<Policy.Version> versions = new ArrayList<>();
    for (VersionDocument version : described) {
      documents.require(PolicyCheck.Kind.IDENTITY, "versions", version.document());
      if (version.document().length() > Policy.LONGEST_DOCUMENT) {
        throw Administration.refusal(
            "versions",
            "A policy document must have at most " + Policy.LONGEST_DOCUMENT + " characters.");
      }
      if (version.version().isEmpty() || version.version().length() > LONGEST_VERSION) {
        throw Administration.refusal(
            "versions", "The id of a version must have 1 to " + LONGEST_VERSION + " characters.");
      }
      if (versions.stream().anyMatch(other -> other.id().equals(version.version()))) {
        throw Administration.refusal(
            "versions", "The policy has two versions '" + version.version() + "'.");
      }
      versions.add(new Policy.Version(version.version(), version.document()));
    }
    return versions;
  }
}
