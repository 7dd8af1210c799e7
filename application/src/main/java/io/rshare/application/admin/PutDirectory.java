package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.application.admin.DirectoryDocument.FolderDocument;
import io.rshare.application.admin.DirectoryDocument.MemberDocument;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.identity.port.Accounts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds a directory, or makes it what the document says. */
public final class PutDirectory implements UseCase<DirectoryDocument, Done> {
  private final OperationSpec<DirectoryDocument> spec =
      Administration.<DirectoryDocument>change("PutDirectory", AccessLevel.UPDATE)
          .resources((document, call) -> List.of(Administration.directory(document.directory())));

  private final Accounts accounts;
  private final Directories directories;
  private final Membership membership;
  private final FullAccess fullAccess;

  /** The use case over these ports. */
  public PutDirectory(Accounts accounts, Directories directories, ControlPolicies controlPolicies) {
    this.accounts = accounts;
    this.directories = directories;
    this.membership = new Membership(directories, controlPolicies);
    this.fullAccess = new FullAccess(controlPolicies);
  }

  @Override
  public OperationSpec<DirectoryDocument> spec() {
    return spec;
  }

  @Override
  public Done handle(DirectoryDocument document, Call call) {
    Optional<ResourceDirectory> known = directories.claim(document.directory());
    ResourceDirectory directory = read(document, known);
    DirectoryShape.require(directory);
    requireOwnFolders(directory, known);
    new Joining(accounts, directories).require(directory, known);
    Set<String> before = known.map(FullAccess::places).orElse(Set.of());
    Set<String> gone = new HashSet<>(before);
    gone.removeAll(FullAccess.places(directory));
    gone.forEach(place -> membership.detach(directory.id(), place));
    directories.put(directory);
    fullAccess.extend(before, directory);
    return new Done();
  }

  private static ResourceDirectory read(
      DirectoryDocument document, Optional<ResourceDirectory> known) {
    Map<String, Folder> folders = new HashMap<>();
    String root = "";
    for (FolderDocument folder : document.folders()) {
      var read = new Folder(folder.id(), folder.name().orElse(folder.id()), folder.parent());
      if (folders.put(folder.id(), read) != null) {
        throw Administration.refusal("folders", "Duplicate folder '" + folder.id() + "'.");
      }
      root = folder.parent().isEmpty() ? folder.id() : root;
    }
    if (root.isEmpty()) {
      throw Administration.refusal("folders", "A directory needs a root folder.");
    }
    return new ResourceDirectory(
        document.directory(),
        root,
        Administration.account("managementAccount", document.managementAccount()),
        folders,
        members(document, known),
        document.sharingEnabled().orElse(false));
  }

  private static Map<AccountId, String> members(
      DirectoryDocument document, Optional<ResourceDirectory> known) {
    if (document.members().isEmpty()) {
      return known.map(ResourceDirectory::members).orElse(Map.of());
    }
    Map<AccountId, String> members = new HashMap<>();
    for (MemberDocument member : document.members().get()) {
      AccountId account = Administration.account("members", member.account());
      if (members.put(account, member.folder()) != null) {
        throw Administration.refusal("members", "Duplicate member '" + member.account() + "'.");
      }
    }
    return members;
  }

  private void requireOwnFolders(ResourceDirectory directory, Optional<ResourceDirectory> known) {
    for (String folder : directory.folders().keySet()) {
      boolean isKnown = known.filter(before -> before.folders().containsKey(folder)).isPresent();
      if (!isKnown && directories.withFolder(folder).isPresent()) {
        throw Administration.refusal(
            "folders", "Folder '" + folder + "' belongs to another directory.");
      }
    }
  }
}
