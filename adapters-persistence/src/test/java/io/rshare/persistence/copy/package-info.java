/** Tests of copies of whole stores. */
@NullMarked
package io.rshare.persistence.copy;

import org.jspecify.annotations.NullMarked;
