/** Migration of the H2 files that earlier releases stored. */
@NullMarked
package io.rshare.persistence.legacy;

import org.jspecify.annotations.NullMarked;
