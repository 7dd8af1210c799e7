package io.rshare.bootstrap.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.target.SharedTarget;
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
  private final Map<String, Folder> folders = new LinkedHashMap<>();
  private final Map<AccountId, String> members = new HashMap<>();

  DirectoryReader(Section section, WorldBuilder world) {
    this.section = section;
    this.world = world;
  }

  void read() {
    String id = section.required("id");
    if (!(SharedTarget.parse(id).orElse(null) instanceof SharedTarget.ToDirectory)) {
      section.problem("id", "the id of a directory is 'rd-' and letters or digits");
    }
    AccountId manager = AccountReader.accountId(section, "managementAccount");
    claim(section, "managementAccount", manager);
    Optional<Section> root = section.section("root", FOLDER_FIELDS);
    if (root.isEmpty()) {
      section.problem("root", "field 'root' is missing");
      return;
    }
    String rootId = readFolder(root.get(), Optional.empty());
    if (!section.problems().none()) {
      return;
    }
    world.addDirectory(
        new ResourceDirectory(
            id, rootId, manager, folders, members, section.flag("sharingEnabled", false)));
    section
        .section("controlPolicies", "policies", "detachFullAliyunAccess")
        .ifPresent(control -> readControlPolicies(id, control));
  }

  private String readFolder(Section folder, Optional<String> parent) {
    String id = folder.required("id");
    if (!(SharedTarget.parse(id).orElse(null) instanceof SharedTarget.ToFolder)
        || parent.isEmpty() != id.startsWith("r-")) {
      folder.problem("id", "the id of the root is 'r-', of a folder 'fd-', and letters or digits");
    }
    if (folders.put(id, new Folder(id, folder.text("name").orElse(id), parent)) != null) {
      folder.problem("id", "folder '" + id + "' stands twice");
    }
    for (String member : folder.texts("members")) {
      AccountId.parse(member)
          .ifPresentOrElse(
              account -> {
                claim(folder, "members", account);
                members.put(account, id);
              },
              () -> folder.problem("members", "a member is an account id of 16 digits (quote it)"));
    }
    folder.sections("folders", FOLDER_FIELDS).forEach(child -> readFolder(child, Optional.of(id)));
    return id;
  }

  private void claim(Section at, String field, AccountId account) {
    if (!world.hasAccount(account)) {
      at.problem(field, "no account '" + account + "' under accounts");
    } else if (!world.joinDirectory(account)) {
      at.problem(field, "account '" + account + "' is in a directory already");
    }
  }

  /** Using control policies attaches FullAliyunAccess everywhere, until somebody detaches it. */
  private void readControlPolicies(String directory, Section control) {
    Set<String> everywhere = new HashSet<>(folders.keySet());
    members.keySet().forEach(member -> everywhere.add(member.value()));
    List<String> detached = control.texts("detachFullAliyunAccess");
    checkTargets(control, "detachFullAliyunAccess", detached, everywhere);
    Set<String> full = new HashSet<>(everywhere);
    full.removeAll(detached);
    world.addControlPolicy(
        new ControlPolicy(
            directory,
            SystemPolicies.FULL_ALIYUN_ACCESS_ID,
            Type.SYSTEM,
            SystemPolicies.ALLOW_ALL,
            full));
    Set<String> ids = new HashSet<>(Set.of(SystemPolicies.FULL_ALIYUN_ACCESS_ID));
    for (Section policy : control.sections("policies", "id", "document", "attachTo")) {
      String id = policy.required("id");
      if (!ids.add(id)) {
        policy.problem("id", "control policy '" + id + "' stands twice");
      }
      List<String> targets = policy.texts("attachTo");
      checkTargets(policy, "attachTo", targets, everywhere);
      Optional<Node> document = policy.field("document");
      if (document.isEmpty()) {
        policy.problem("document", "field 'document' is missing");
        continue;
      }
      String text = PolicyText.of(document.get());
      world.checkPolicy(PolicyCheck.Kind.CONTROL, document.get(), text);
      world.addControlPolicy(
          new ControlPolicy(directory, id, Type.CUSTOM, text, new HashSet<>(targets)));
    }
  }

  private static void checkTargets(
      Section at, String field, List<String> targets, Set<String> everywhere) {
    for (String target : targets) {
      if (!everywhere.contains(target)) {
        at.problem(field, "'" + target + "' is no folder and no member of the directory");
      }
    }
  }
}
