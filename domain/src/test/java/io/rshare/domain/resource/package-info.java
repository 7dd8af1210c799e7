/** Tests of the package of the same name. */
@NullMarked
package io.rshare.domain.resource;

import org.jspecify.annotations.NullMarked;
