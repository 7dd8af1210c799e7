/** Asking whether a caller may do something. What answers is chosen by configuration. */
@NullMarked
package io.rshare.application.access;

import org.jspecify.annotations.NullMarked;
