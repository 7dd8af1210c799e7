/** Tests of the package of the same name. */
@NullMarked
package io.rshare.domain.directory;

import org.jspecify.annotations.NullMarked;
