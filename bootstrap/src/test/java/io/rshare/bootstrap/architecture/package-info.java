/** What may depend on what, and how large a file may grow. */
@NullMarked
package io.rshare.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
