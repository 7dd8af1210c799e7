package io.rshare.application.access;

import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.target.SharedTarget;
import java.util.List;
import java.util.Optional;

/**
 * Values of the condition key {@code resourcesharing:Target}: the path of a folder or member in the
 * caller's directory, and the id of an account beside its path (forms documented by the control
 * policy samples, mapping assumed).
 */
public final class TargetSpellings {
  private TargetSpellings() {}

  /** The value for a target that a call of an account in {@code directory} names. */
  public static ContextValue of(SharedTarget target, Optional<ResourceDirectory> directory) {
    Optional<String> path =
        switch (target) {
          case SharedTarget.ToAccount to -> directory.flatMap(d -> d.pathOf(to.account()));
          case SharedTarget.ToFolder to -> directory.flatMap(d -> d.pathOfFolder(to.id()));
          case SharedTarget.ToDirectory to -> Optional.empty();
          case SharedTarget.ToService to -> Optional.empty();
        };
    if (path.isEmpty()) {
      return ContextValue.of(target.id());
    }
    return target instanceof SharedTarget.ToAccount
        ? new ContextValue(List.of(target.id(), path.get()))
        : ContextValue.of(path.get());
  }

  /** The value for a target that {@code text} names by its id or, in the directory, by its path. */
  public static ContextValue of(String text, Optional<ResourceDirectory> directory) {
    ContextValue named =
        SharedTarget.parse(text.substring(text.lastIndexOf('/') + 1))
            .map(target -> of(target, directory))
            .orElse(ContextValue.of(text));
    return named.spellings().contains(text) || text.indexOf('/') < 0
        ? named
        : ContextValue.of(text);
  }
}
