/** Tests. */
@NullMarked
package io.rshare.persistence.share;

import org.jspecify.annotations.NullMarked;
