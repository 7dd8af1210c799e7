/** Metrics of the service and how they are read. Code that counts lives with what it counts. */
@NullMarked
package io.rshare.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
