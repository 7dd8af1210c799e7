/**
 * The world as rows: written by an import, read through caches that are dropped when the epoch in
 * the database has moved on.
 */
@NullMarked
package io.rshare.persistence.world;

import org.jspecify.annotations.NullMarked;
