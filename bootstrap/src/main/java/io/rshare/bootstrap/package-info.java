/**
 * Starts the service: wiring, configuration, the command line. No rule of sharing, authorisation or
 * the wire may live here.
 */
@NullMarked
package io.rshare.bootstrap;

import org.jspecify.annotations.NullMarked;
