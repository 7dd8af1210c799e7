/** Tests of the world file. */
@NullMarked
package io.rshare.bootstrap.world;

import org.jspecify.annotations.NullMarked;
