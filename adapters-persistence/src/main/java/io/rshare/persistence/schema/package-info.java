/** The tables, and the scripts that make them and bring them up to date. */
@NullMarked
package io.rshare.persistence.schema;

import org.jspecify.annotations.NullMarked;
