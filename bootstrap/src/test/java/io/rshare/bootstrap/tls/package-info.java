/** Tests of the certificates. */
@NullMarked
package io.rshare.bootstrap.tls;

import org.jspecify.annotations.NullMarked;
