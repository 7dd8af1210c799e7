/** Tests of the package of the same name. */
@NullMarked
package io.rshare.bootstrap.worldcommand;

import org.jspecify.annotations.NullMarked;
