/** Databases of every released version, and whether the newest version reads what they hold. */
@NullMarked
package io.rshare.persistence.upgrade;

import org.jspecify.annotations.NullMarked;
