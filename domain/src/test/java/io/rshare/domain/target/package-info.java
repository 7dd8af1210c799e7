/** Tests of the package of the same name. */
@NullMarked
package io.rshare.domain.target;

import org.jspecify.annotations.NullMarked;
