package io.rshare.application.admin;

import io.rshare.application.Says;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.listing.CodePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A resource directory with its folders and members. */
public record DirectoryDocument(
    @Says("rd- and letters or digits.") String directory,
    @Says("The account that manages it.") String managementAccount,
    @Says("Whether sharing inside the directory is enabled; false by default.")
        Optional<Boolean> sharingEnabled,
    @Says("All folders, the root among them.") List<FolderDocument> folders,
    @Says("All members except the management account; unchanged if omitted.")
        Optional<List<MemberDocument>> members) {

  /** A folder. */
  public record FolderDocument(
      @Says("r- for the root, fd- for others, and letters or digits.") String id,
      Optional<String> name,
      @Says("Parent folder; absent for the root.") Optional<String> parent) {}

  /** The place of an account in the directory. */
  public record MemberDocument(String account, String folder) {}

  /** What {@code directory} looks like. */
  public static DirectoryDocument of(ResourceDirectory directory) {
    List<FolderDocument> folders = new ArrayList<>();
    new TreeMap<>(directory.folders())
        .values()
        .forEach(f -> folders.add(new FolderDocument(f.id(), Optional.of(f.name()), f.parent())));
    Map<String, String> sorted = new TreeMap<>(CodePoints.ORDER);
    directory.members().forEach((account, folder) -> sorted.put(account.value(), folder));
    List<MemberDocument> members = new ArrayList<>();
    sorted.forEach((account, folder) -> members.add(new MemberDocument(account, folder)));
    return new DirectoryDocument(
        directory.id(),
        directory.managementAccount().value(),
        Optional.of(directory.sharingEnabled()),
        folders,
        Optional.of(members));
  }
}
