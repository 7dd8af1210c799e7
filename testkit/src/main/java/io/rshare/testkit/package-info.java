/**
 * The port contracts and what tests share: a sample world, sample shares, races, invariants of the
 * stored rows. No production code.
 */
@NullMarked
package io.rshare.testkit;

import org.jspecify.annotations.NullMarked;
