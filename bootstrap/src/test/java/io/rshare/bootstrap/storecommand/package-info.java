/** Tests of the commands that look after the embedded database. */
@NullMarked
package io.rshare.bootstrap.storecommand;

import org.jspecify.annotations.NullMarked;
