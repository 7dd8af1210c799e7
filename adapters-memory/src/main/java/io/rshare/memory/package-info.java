/**
 * The ports in memory: for tests and for trying the service out. Everything is gone when the
 * process ends. No driver, no file, no framework lives here.
 */
@NullMarked
package io.rshare.memory;

import org.jspecify.annotations.NullMarked;
