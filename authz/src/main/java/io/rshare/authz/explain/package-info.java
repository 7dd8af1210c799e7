/**
 * The decision once more, with a trace: which statements were looked at, which clause of each
 * failed first and what it was compared with. Looks at every statement, without the index, so that
 * it also checks the index.
 *
 * <p>For people and tools. Nothing here is on the way of a decision in production.
 */
@NullMarked
package io.rshare.authz.explain;

import org.jspecify.annotations.NullMarked;
