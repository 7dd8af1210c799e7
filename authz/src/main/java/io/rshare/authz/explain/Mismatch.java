package io.rshare.authz.explain;

import io.rshare.authz.request.Principal;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.PrincipalClause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first thing about a statement that did not fit the request. */
public sealed interface Mismatch {

  /** The action is not covered. */
  record Action(String asked, Patterns patterns) implements Mismatch {}

  /** The resource is not covered. */
  record Resource(String asked, Patterns patterns) implements Mismatch {}

  /** The principal is not trusted. */
  record NotTrusted(@Nullable Principal asking, List<PrincipalClause> trusted)
      implements Mismatch {}

  /**
   * A clause of the condition does not hold.
   *
   * @param found the request's values of the key, each with its spellings; empty if the key is
   *     absent
   */
  record Condition(ConditionClause clause, List<List<String>> found) implements Mismatch {
    /** Whether the request lacks the key. */
    public boolean keyAbsent() {
      return found.isEmpty();
    }
  }
}
