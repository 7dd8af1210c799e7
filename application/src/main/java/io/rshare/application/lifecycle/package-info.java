/** What happens to shares without anybody calling. */
@NullMarked
package io.rshare.application.lifecycle;

import org.jspecify.annotations.NullMarked;
