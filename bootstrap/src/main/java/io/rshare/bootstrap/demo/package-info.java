/**
 * The demo: the documented example through a client library of the cloud. The only place that knows
 * such a library, which is not on the class path of the service.
 */
@NullMarked
package io.rshare.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
