/**
 * The embedded database, which is SQLite: how it is opened, who writes, how its file is looked
 * after.
 */
@NullMarked
package io.rshare.persistence.embedded;

import org.jspecify.annotations.NullMarked;
