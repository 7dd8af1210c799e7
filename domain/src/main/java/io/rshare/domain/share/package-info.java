/** The resource share itself and what it holds when it is made. */
@NullMarked
package io.rshare.domain.share;

import org.jspecify.annotations.NullMarked;
