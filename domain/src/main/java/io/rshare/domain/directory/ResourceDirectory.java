package io.rshare.domain.directory;

import io.rshare.domain.account.AccountId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A resource directory at one moment: who manages it, its folders, who sits where.
 *
 * @param id {@code rd-...}
 * @param rootFolderId {@code r-...}, the id of the folder without a parent
 * @param managementAccount the account that owns the directory; it sits in the root folder
 * @param folders all folders by id, the root folder included
 * @param members folder id of each member; the management account is not listed
 * @param sharingEnabled whether EnableSharingWithResourceDirectory has been called
 */
public record ResourceDirectory(
    String id,
    String rootFolderId,
    AccountId managementAccount,
    Map<String, Folder> folders,
    Map<AccountId, String> members,
    boolean sharingEnabled) {
  public ResourceDirectory {
    folders = Map.copyOf(folders);
    members = Map.copyOf(members);
    if (!folders.containsKey(rootFolderId)) {
      throw new IllegalArgumentException("the root folder is not one of the folders");
    }
  }

  /** The same directory with sharing switched on. */
  public ResourceDirectory withSharingEnabled() {
    return new ResourceDirectory(id, rootFolderId, managementAccount, folders, members, true);
  }

  /** The same directory with other members. */
  public ResourceDirectory withMembers(Map<AccountId, String> others) {
    return new ResourceDirectory(
        id, rootFolderId, managementAccount, folders, others, sharingEnabled);
  }

  /** Whether {@code account} is the management account or a member. */
  public boolean contains(AccountId account) {
    return account.equals(managementAccount) || members.containsKey(account);
  }

  /** Whether {@code account} is the management account. */
  public boolean isManagedBy(AccountId account) {
    return account.equals(managementAccount);
  }

  /**
   * Ids of the folders from the one that holds {@code account} up to the root folder, nearest
   * first.
   */
  public List<String> foldersAbove(AccountId account) {
    if (!contains(account)) {
      return List.of();
    }
    return upwards(members.getOrDefault(account, rootFolderId));
  }

  /**
   * The Resource Directory path of an account, such as {@code rd-1/r-1/fd-1/1000000000000001};
   * nothing for an account outside (form documented by the control policy samples, mapping
   * assumed).
   */
  public Optional<String> pathOf(AccountId account) {
    return contains(account)
        ? pathOfFolder(members.getOrDefault(account, rootFolderId)).map(p -> p + "/" + account)
        : Optional.empty();
  }

  /** The path of a folder, such as {@code rd-1/r-1/fd-1}; nothing for an unknown one. */
  public Optional<String> pathOfFolder(String folder) {
    if (!folders.containsKey(folder)) {
      return Optional.empty();
    }
    Deque<String> path = new ArrayDeque<>(upwards(folder));
    var text = new StringBuilder(id);
    while (!path.isEmpty()) {
      text.append('/').append(path.removeLast());
    }
    return Optional.of(text.toString());
  }

  /** True if {@code folder} is the root folder or lies below it. */
  public boolean reachesRoot(Folder folder) {
    Set<String> seen = new HashSet<>();
    Optional<Folder> next = Optional.of(folder);
    while (next.isPresent() && seen.add(next.get().id())) {
      if (next.get().id().equals(rootFolderId)) {
        return true;
      }
      next = next.get().parent().flatMap(up -> Optional.ofNullable(folders.get(up)));
    }
    return false;
  }

  private List<String> upwards(String from) {
    var above = new ArrayList<String>();
    Optional<String> folder = Optional.of(from);
    // INVARIANT: a path is never longer than the number of folders, even if somebody stored a
    // circle.
    while (folder.isPresent() && above.size() < folders.size()) {
      above.add(folder.get());
      folder = Optional.ofNullable(folders.get(folder.get())).flatMap(Folder::parent);
    }
    return above;
  }
}
