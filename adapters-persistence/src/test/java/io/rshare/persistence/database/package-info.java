/** Tests. */
@NullMarked
package io.rshare.persistence.database;

import org.jspecify.annotations.NullMarked;
