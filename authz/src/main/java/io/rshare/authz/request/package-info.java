/**
 * The question put to the engine: who wants to do what to which resource, and what else is known.
 *
 * <p>No policies here, and nothing of HTTP: the caller of the engine fills these in.
 */
@NullMarked
package io.rshare.authz.request;

import org.jspecify.annotations.NullMarked;
