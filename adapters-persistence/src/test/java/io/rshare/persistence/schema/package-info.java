/** Tests of the scripts that make the tables. */
@NullMarked
package io.rshare.persistence.schema;

import org.jspecify.annotations.NullMarked;
