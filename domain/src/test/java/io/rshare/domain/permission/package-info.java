/** Tests of the package of the same name. */
@NullMarked
package io.rshare.domain.permission;

import org.jspecify.annotations.NullMarked;
