/** Tests of how the embedded database's files are looked after. */
@NullMarked
package io.rshare.persistence.embedded;

import org.jspecify.annotations.NullMarked;
