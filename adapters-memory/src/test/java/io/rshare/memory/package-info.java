/** Tests of the ports in memory. */
@NullMarked
package io.rshare.memory;

import org.jspecify.annotations.NullMarked;
