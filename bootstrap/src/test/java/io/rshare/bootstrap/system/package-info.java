/** Tests of the whole system, over HTTP with signed requests, or as a process of its own. */
@NullMarked
package io.rshare.bootstrap.system;

import org.jspecify.annotations.NullMarked;
