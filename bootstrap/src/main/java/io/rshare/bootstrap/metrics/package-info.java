/** What the service counts and how it is read. What is counted where lives with what it counts. */
@NullMarked
package io.rshare.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
