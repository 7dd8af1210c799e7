package io.rshare.domain.target;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who a share is shared with, as the request names it. What a folder or directory holds is looked
 * up when access is asked for; it is never expanded here.
 */
public sealed interface SharedTarget {

  /** The text of the request, which is also the id of the association. */
  String id();

  /** What it is, in the words of failure details (documented). */
  default String kind() {
    return switch (this) {
      case ToAccount _ -> "Account";
      case ToDirectory _ -> "ResourceDirectory";
      case ToFolder _ -> "Folder";
      case ToService _ -> "Service";
    };
  }

  /** Whether {@code directory} holds it, as account, as folder or as a whole; never a service. */
  default boolean isIn(ResourceDirectory directory) {
    return switch (this) {
      case ToAccount to -> directory.contains(to.account());
      case ToDirectory to -> directory.id().equals(to.id());
      case ToFolder to -> directory.folders().containsKey(to.id());
      case ToService _ -> false;
    };
  }

  /** An account, inside or outside the resource directory. */
  record ToAccount(AccountId account) implements SharedTarget {
    @Override
    public String id() {
      return account.value();
    }
  }

  /** A whole resource directory. */
  record ToDirectory(String id) implements SharedTarget {}

  /** A folder; {@code r-...} is the root folder (assumed to be allowed). */
  record ToFolder(String id) implements SharedTarget {}

  /** A cloud service. Ids are not published; the form is that of RAM's service names (assumed). */
  record ToService(String id) implements SharedTarget {}

  /** The target that {@code text} spells, or nothing if it has none of the four forms. */
  static Optional<SharedTarget> parse(String text) {
    Optional<AccountId> account = AccountId.parse(text);
    if (account.isPresent()) {
      return Optional.of(new ToAccount(account.get()));
    }
    if (Forms.DIRECTORY.matcher(text).matches()) {
      return Optional.of(new ToDirectory(text));
    }
    if (Forms.FOLDER.matcher(text).matches()) {
      return Optional.of(new ToFolder(text));
    }
    if (Forms.SERVICE.matcher(text).matches()) {
      return Optional.of(new ToService(text));
    }
    return Optional.empty();
  }

  /** The forms of ids; lengths are lenient, since the documentation masks them. */
  final class Forms {
    private static final Pattern DIRECTORY = Pattern.compile("rd-[0-9A-Za-z]{1,30}");
    private static final Pattern FOLDER = Pattern.compile("(fd|r)-[0-9A-Za-z]{1,30}");
    private static final Pattern SERVICE =
        Pattern.compile("(?=.{1,128}$)[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){0,3}\\.aliyuncs\\.com");

    private Forms() {}
  }
}
