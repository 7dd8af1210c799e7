/**
 * The tests that condition operators make of a request: one file for each family of operators, one
 * for each kind of value.
 *
 * <p>No policies, layers or JSON here. Tests are total: a value they cannot read does not match.
 */
@NullMarked
package io.rshare.authz.condition;

import org.jspecify.annotations.NullMarked;
