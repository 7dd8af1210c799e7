package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.application.access.PolicyCheck;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.SystemPolicies;
import java.util.List;
import java.util.Set;

/**
 * Adds a control policy, or makes it what the document says. With the first one of a directory all
 * of its places get cp-FullAliyunAccess.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-directory/product-overview/limits">
 *     Resource Directory limits</a>
 */
public final class PutControlPolicy implements UseCase<ControlPolicyDocument, Done> {
  private final OperationSpec<ControlPolicyDocument> spec =
      Administration.<ControlPolicyDocument>change("PutControlPolicy", AccessLevel.UPDATE)
          .resources(
              (document, call) ->
                  List.of(
                      Administration.directory(document.directory())
                          + "/controlpolicy/"
                          + document.name()))
          .faults(FaultCode.ACTION_NOT_FOUND);

  private final Directories directories;
  private final ControlPolicies controlPolicies;
  private final FullAccess fullAccess;
  private final SoundPolicies documents;

  /** The use case over these ports; {@code check} reads the document. */
  public PutControlPolicy(
      Directories directories, ControlPolicies controlPolicies, PolicyCheck check) {
    this.directories = directories;
    this.controlPolicies = controlPolicies;
    this.fullAccess = new FullAccess(controlPolicies);
    this.documents = new SoundPolicies(check);
  }

  @Override
  public OperationSpec<ControlPolicyDocument> spec() {
    return spec;
  }

  @Override
  public Done handle(ControlPolicyDocument document, Call call) {
    ControlPolicy described = described(document);
    ResourceDirectory directory = Administration.claimed(directories, document.directory());
    fullAccess.begin(directory);
    Set<String> places =
        document
            .attachedTo()
            .map(Set::copyOf)
            .or(
                () ->
                    controlPolicies
                        .find(directory.id(), described.id())
                        .map(ControlPolicy::attachedTo))
            .orElse(Set.of());
    places.forEach(place -> requirePlace(directory, described.id(), place));
    controlPolicies.put(described.withPlaces(places));
    return new Done();
  }

  private ControlPolicy described(ControlPolicyDocument document) {
    if (document.name().equals(SystemPolicies.FULL_ALIYUN_ACCESS_ID)) {
      return SystemPolicies.fullAliyunAccess(document.directory(), Set.of());
    }
    ClaimedAccount.requireName(document.name());
    String text = document.document().orElse("");
    documents.require(PolicyCheck.Kind.CONTROL, "document", text);
    if (text.length() > ControlPolicy.LONGEST_DOCUMENT) {
      throw Administration.refusal(
          "document",
          "A control policy must have at most " + ControlPolicy.LONGEST_DOCUMENT + " characters.");
    }
    return new ControlPolicy(document.directory(), document.name(), Type.CUSTOM, text, Set.of());
  }

  private void requirePlace(ResourceDirectory directory, String policy, String place) {
    if (!FullAccess.places(directory).contains(place)) {
      throw Administration.refusal(
          "attachedTo", "'" + place + "' is neither a folder nor a member of the directory.");
    }
    Set<String> attached = controlPolicies.attachedTo(directory.id(), place);
    if (!attached.contains(policy) && attached.size() >= ControlPolicy.MOST_AT_A_PLACE) {
      throw Administration.refusal(
          "attachedTo",
          "At most "
              + ControlPolicy.MOST_AT_A_PLACE
              + " control policies can be attached to '"
              + place
              + "'.");
    }
  }
}
