package io.rshare.application.admin;

import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.target.SharedTarget;

/** The form of a directory: its ids, and that its folders are one tree. */
final class DirectoryShape {
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_NAME = 255;

  private DirectoryShape() {}

  /** Refuses a directory of another form. */
  static void require(ResourceDirectory directory) {
    requireId(
        SharedTarget.parse(directory.id()).orElse(null) instanceof SharedTarget.ToDirectory,
        "directory",
        directory.id(),
        "The id of a directory must be 'rd-' and letters or digits.");
    for (Folder folder : directory.folders().values()) {
      boolean root = folder.id().equals(directory.rootFolderId());
      requireId(
          SharedTarget.parse(folder.id()).orElse(null) instanceof SharedTarget.ToFolder
              && root == folder.id().startsWith("r-"),
          "folders",
          folder.id(),
          "The id of the root must be 'r-', of a folder 'fd-', and letters or digits.");
      Administration.requireLength("folders", folder.name(), LONGEST_NAME);
      if (root == folder.parent().isPresent() || !directory.reachesRoot(folder)) {
        throw Administration.refusal(
            "folders", "Folder '" + folder.id() + "' is not a descendant of the root folder.");
      }
    }
    for (String folder : directory.members().values()) {
      if (!directory.folders().containsKey(folder)) {
        throw Administration.refusal("members", "There is no folder '" + folder + "'.");
      }
    }
  }

  private static void requireId(boolean sound, String place, String id, String detail) {
    if (!sound || id.length() > LONGEST_ID) {
      throw Administration.refusal(place, detail);
    }
  }
}
