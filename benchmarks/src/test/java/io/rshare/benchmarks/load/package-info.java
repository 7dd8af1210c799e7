/**
 * The load harness: signed calls against the running service, and next to them, in turns, what the
 * same work costs at least. Nothing here may be needed by the service.
 */
@NullMarked
package io.rshare.benchmarks.load;

import org.jspecify.annotations.NullMarked;
