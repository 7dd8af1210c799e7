/** Invitations: how accounts outside the resource directory come into a share. */
@NullMarked
package io.rshare.domain.invitation;

import org.jspecify.annotations.NullMarked;
