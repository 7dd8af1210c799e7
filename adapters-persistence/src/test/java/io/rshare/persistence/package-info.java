/** Tests of the ports on a database. */
@NullMarked
package io.rshare.persistence;

import org.jspecify.annotations.NullMarked;
