/** Measures the running service from outside: starts, memory, calls per second. */
@NullMarked
package io.rshare.benchmarks.service;

import org.jspecify.annotations.NullMarked;
