/** Tests. */
@NullMarked
package io.rshare.persistence.world;

import org.jspecify.annotations.NullMarked;
