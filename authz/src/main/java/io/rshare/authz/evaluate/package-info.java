/**
 * The decision: which layers of policies are asked in which order, and what comes of it. Pure and
 * total: nothing here throws, waits, remembers or does I/O.
 *
 * <p>How a set of policies is searched belongs to {@code compile}.
 */
@NullMarked
package io.rshare.authz.evaluate;

import org.jspecify.annotations.NullMarked;
