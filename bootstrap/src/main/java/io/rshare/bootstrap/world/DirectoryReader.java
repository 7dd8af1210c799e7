package io.rshare.bootstrap.world;

import io.rshare.application.access.PolicyCheck;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.SystemPolicies;
import io.rshare.domain.world.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one entry of {@code directories}. */
final class DirectoryReader {
  static final String[] FIELDS = {
    "id", "managementAccount", "sharingEnabled", "root", "controlPolicies"
  };
  private static final String[] FOLDER_FIELDS = {"id", "name", "members", "folders"};

  private final Section section;
  private final WorldBuilder world;
  private final String id;
  private final Map<String, Folder> folders = new LinkedHashMap<>();
  private final Map<AccountId, String> members = new HashMap<>();

  DirectoryReader(Section section, WorldBuilder world) {
    this.section = section;
    this.world = world;
    this.id = section.required("id");
  }

  void read() {
    AccountId manager = AccountReader.accountId(section, "managementAccount");
    locate(manager.value(), section.at("managementAccount"));
    Optional<Section> root = section.section("root", FOLDER_FIELDS);
    if (root.isEmpty()) {
      section.problem("root", "field 'root' is missing");
      return;
    }
    String rootId = readFolder(root.get(), Optional.empty());
    world.add(
        Kind.DIRECTORIES,
        new ResourceDirectory(
            id, rootId, manager, folders, members, section.flag("sharingEnabled", false)),
        section.node());
    section
        .section("controlPolicies", "policies", "detachFullAliyunAccess")
        .ifPresent(this::readControlPolicies);
  }

  private String readFolder(Section folder, Optional<String> parent) {
    String folderId = folder.required("id");
    locate(folderId, folder.at("id"));
    String name = folder.text("name").orElse(folderId);
    if (folders.put(folderId, new Folder(folderId, name, parent)) != null) {
      folder.problem("id", "folder '" + folderId + "' is a duplicate");
    }
    for (String member : folder.texts("members")) {
      Optional<AccountId> account = AccountId.parse(member);
      if (account.isEmpty()) {
        folder.problem("members", "a member is an account id of 16 digits (quote it)");
      } else if (members.put(account.get(), folderId) != null) {
        folder.problem("members", "account '" + member + "' already belongs to a directory");
      } else {
        locate(member, folder.at("members"));
      }
    }
    folder
        .sections("folders", FOLDER_FIELDS)
        .forEach(child -> readFolder(child, Optional.of(folderId)));
    return folderId;
  }

  private void locate(String part, Node at) {
    world.locate(Kind.DIRECTORIES, id, part, at);
  }

  /** Using control policies attaches FullAliyunAccess everywhere, until somebody detaches it. */
  private void readControlPolicies(Section control) {
    Set<String> full = new HashSet<>(folders.keySet());
    members.keySet().forEach(member -> full.add(member.value()));
    for (String place : control.texts("detachFullAliyunAccess")) {
      if (!full.remove(place)) {
        control.problem(
            "detachFullAliyunAccess",
            "'" + place + "' is neither a folder nor a member of the directory");
      }
    }
    world.add(Kind.CONTROL_POLICIES, SystemPolicies.fullAliyunAccess(id, full), control.node());
    control.sections("policies", "id", "document", "attachTo").forEach(this::readControlPolicy);
  }

  private void readControlPolicy(Section policy) {
    String policyId = policy.required("id");
    List<String> places = policy.texts("attachTo");
    Optional<Node> document = policy.field("document");
    if (document.isEmpty()) {
      policy.problem("document", "field 'document' is missing");
      return;
    }
    String text = PolicyText.of(document.get());
    world.checkPolicy(PolicyCheck.Kind.CONTROL, document.get(), text);
    var control = new ControlPolicy(id, policyId, Type.CUSTOM, text, new HashSet<>(places));
    world.add(Kind.CONTROL_POLICIES, control, policy.node());
    places.forEach(
        place ->
            world.locate(
                Kind.CONTROL_POLICIES,
                Kind.CONTROL_POLICIES.idOf(control),
                place,
                policy.at("attachTo")));
  }
}
