/**
 * The commands {@code rshare world …}: what a world file would do, and doing it. They work on the
 * database directly; no rule of the world lives here.
 */
@NullMarked
package io.rshare.bootstrap.worldcommand;

import org.jspecify.annotations.NullMarked;
