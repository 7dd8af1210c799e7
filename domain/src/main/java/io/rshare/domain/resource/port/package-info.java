/**
 * The resource catalogue, row by row, as it is stored now. Nothing here comes from a cache. Each
 * method joins the {@link io.rshare.domain.port.UnitOfWork} of the caller where there is one.
 */
@NullMarked
package io.rshare.domain.resource.port;

import org.jspecify.annotations.NullMarked;
