/** What an account may have at most. */
@NullMarked
package io.rshare.domain.quota;

import org.jspecify.annotations.NullMarked;
