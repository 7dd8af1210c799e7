package io.rshare.authz.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a document; source: "Policy structure and syntax".
 *
 * @param index place among the statements of its document, from 0
 * @param at where the statement begins in the text
 * @param sid a label without effect; absent from the published grammar yet used in vendor policies
 * @param resource null exactly in trust policies
 * @param principals empty except in trust policies
 */
public record Statement(
    int index,
    Location at,
    @Nullable String sid,
    Effect effect,
    Patterns action,
    @Nullable Patterns resource,
    List<PrincipalClause> principals,
    List<ConditionClause> conditions) {
  public Statement {
    principals = List.copyOf(principals);
    conditions = List.copyOf(conditions);
  }

  /** Where the statement stands in its document, as a JSON pointer (RFC 6901). */
  public String pointer() {
    return "/Statement/" + index;
  }
}
