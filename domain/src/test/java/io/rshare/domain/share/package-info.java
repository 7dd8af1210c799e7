/** Tests of shares and what happens to them. */
@NullMarked
package io.rshare.domain.share;

import org.jspecify.annotations.NullMarked;
