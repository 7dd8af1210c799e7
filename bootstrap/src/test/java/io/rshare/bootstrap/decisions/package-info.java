/** Access decisions agree with the calls that they are about, over generated worlds. */
@NullMarked
package io.rshare.bootstrap.decisions;

import org.jspecify.annotations.NullMarked;
