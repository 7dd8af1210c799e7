/**
 * Resource directories and their control policies, row by row, as they are stored now. Nothing here
 * comes from a cache. Each method joins the {@link io.rshare.domain.port.UnitOfWork} of the caller
 * where there is one.
 */
@NullMarked
package io.rshare.domain.directory.port;

import org.jspecify.annotations.NullMarked;
