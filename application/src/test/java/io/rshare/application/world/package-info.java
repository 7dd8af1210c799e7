/** Tests of the rules and documents of the world. */
@NullMarked
package io.rshare.application.world;

import org.jspecify.annotations.NullMarked;
