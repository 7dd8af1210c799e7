/** Measures what access checks cost. */
@NullMarked
package io.rshare.benchmarks.access;

import org.jspecify.annotations.NullMarked;
