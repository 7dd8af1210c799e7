/**
 * From {@code syntax} to something that answers fast: patterns and condition tests built once,
 * statements indexed by what they require of a request. Everything here is immutable after
 * construction and shared freely between threads.
 *
 * <p>Layers and their order are not known here: a set of policies is evaluated as one.
 */
@NullMarked
package io.rshare.authz.compile;

import org.jspecify.annotations.NullMarked;
