/** Shares, counters and nonces as rows. Everything here is written by commands. */
@NullMarked
package io.rshare.persistence.share;

import org.jspecify.annotations.NullMarked;
