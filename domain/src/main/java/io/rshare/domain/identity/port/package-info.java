/**
 * Accounts and their identities, row by row, as they are stored now. Nothing here comes from a
 * cache: what one node has stored is there for the next read on any node. Each method joins the
 * {@link io.rshare.domain.port.UnitOfWork} of the caller where there is one.
 */
@NullMarked
package io.rshare.domain.identity.port;

import org.jspecify.annotations.NullMarked;
