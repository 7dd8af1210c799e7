/** Membership of resources and targets in a share. */
@NullMarked
package io.rshare.domain.association;

import org.jspecify.annotations.NullMarked;
