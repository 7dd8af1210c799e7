/** All rows of a store, from one kind of database into another, and whether they are the same. */
@NullMarked
package io.rshare.persistence.copy;

import org.jspecify.annotations.NullMarked;
