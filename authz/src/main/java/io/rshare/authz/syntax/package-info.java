/**
 * A policy document as it was written: records that keep the author's words and where they stood,
 * and the switches for what the documentation leaves open.
 *
 * <p>No JSON, no matching and no other package of this project may be used here.
 */
@NullMarked
package io.rshare.authz.syntax;

import org.jspecify.annotations.NullMarked;
