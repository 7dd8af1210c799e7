/**
 * The database itself: connections, schema, transactions, plain statements. Knows no table by name.
 */
@NullMarked
package io.rshare.persistence.database;

import org.jspecify.annotations.NullMarked;
