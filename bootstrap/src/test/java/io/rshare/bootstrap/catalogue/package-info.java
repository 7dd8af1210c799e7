/** The catalogues of operations and faults against what the API reference documents. */
@NullMarked
package io.rshare.bootstrap.catalogue;

import org.jspecify.annotations.NullMarked;
