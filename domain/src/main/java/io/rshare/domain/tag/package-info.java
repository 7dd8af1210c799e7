/** Tags of a resource share. */
@NullMarked
package io.rshare.domain.tag;

import org.jspecify.annotations.NullMarked;
