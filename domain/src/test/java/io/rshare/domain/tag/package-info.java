/** Tests of the package of the same name. */
@NullMarked
package io.rshare.domain.tag;

import org.jspecify.annotations.NullMarked;
