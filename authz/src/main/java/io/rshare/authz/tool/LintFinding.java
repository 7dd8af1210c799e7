package io.rshare.authz.tool;

import io.rshare.authz.compile.StatementId;
import io.rshare.authz.syntax.Location;

/**
 * One warning about one statement.
 *
 * @param at where the statement stands in the text it was read from
 */
public record LintFinding(LintRule rule, StatementId statement, Location at, String message) {}
