/**
 * The certificates that the service shows its clients: read from files, or made here for trying
 * out. How connections use them is a matter of {@code http.transport}.
 */
@NullMarked
package io.rshare.bootstrap.tls;

import org.jspecify.annotations.NullMarked;
