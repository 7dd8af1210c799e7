package io.rshare.domain.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.target.SharedTarget;
import io.rshare.domain.world.WorldProblem.Rule;
import java.util.HashMap;
import java.util.Map;

/** Rules of resource directories. */
final class DirectoryRules {
  private final WorldRules rules;
  private final Map<AccountId, String> places = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();

  DirectoryRules(WorldRules rules) {
    this.rules = rules;
  }

  void check() {
    rules.world().directories().forEach(this::check);
  }

  private void check(ResourceDirectory directory) {
    String id = directory.id();
    if (!(SharedTarget.parse(id).orElse(null) instanceof SharedTarget.ToDirectory)) {
      problem(directory, Rule.FORM, "", "the id of a directory is 'rd-' and letters or digits");
    }
    join(directory, directory.managementAccount());
    directory.folders().values().forEach(folder -> checkFolder(directory, folder));
    directory
        .members()
        .forEach(
            (account, folder) -> {
              join(directory, account);
              if (!directory.folders().containsKey(folder)) {
                problem(directory, Rule.REFERENCE, account.value(), "no folder '" + folder + "'");
              }
            });
  }

  private void join(ResourceDirectory directory, AccountId account) {
    rules.requireAccount(Kind.DIRECTORIES, directory.id(), account);
    if (places.put(account, directory.id()) != null) {
      problem(
          directory,
          Rule.TREE,
          account.value(),
          "account '" + account + "' already belongs to a directory");
    }
  }

  private void checkFolder(ResourceDirectory directory, Folder folder) {
    String id = folder.id();
    boolean root = id.equals(directory.rootFolderId());
    if (!(SharedTarget.parse(id).orElse(null) instanceof SharedTarget.ToFolder)
        || root != id.startsWith("r-")) {
      problem(
          directory,
          Rule.FORM,
          id,
          "the id of the root is 'r-', of a folder 'fd-', and letters or digits");
    }
    if (folders.put(id, directory.id()) != null) {
      problem(directory, Rule.UNIQUE, id, "folder '" + id + "' belongs to two directories");
    }
    if (root == folder.parent().isPresent() || !directory.reachesRoot(folder)) {
      problem(
          directory, Rule.TREE, id, "folder '" + id + "' is not a descendant of the root folder");
    }
  }

  private void problem(ResourceDirectory directory, Rule rule, String part, String message) {
    rules.problem(rule, Kind.DIRECTORIES, directory.id(), part, message);
  }
}
