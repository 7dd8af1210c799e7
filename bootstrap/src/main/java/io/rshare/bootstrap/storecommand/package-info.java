/** The commands {@code rshare store …}, which look after the embedded database. */
@NullMarked
package io.rshare.bootstrap.storecommand;

import org.jspecify.annotations.NullMarked;
