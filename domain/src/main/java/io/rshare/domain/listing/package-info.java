/** Lists that are read page by page: where a page begins, how long it is, what comes next. */
@NullMarked
package io.rshare.domain.listing;

import org.jspecify.annotations.NullMarked;
