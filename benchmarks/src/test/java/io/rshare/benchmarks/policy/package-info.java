/**
 * The policy engine beside its peers, on one workload. Every engine's decisions are checked before
 * it is timed.
 */
@NullMarked
package io.rshare.benchmarks.policy;

import org.jspecify.annotations.NullMarked;
