/**
 * The resource directory: management account, folder tree, members. Read-only snapshots; changes
 * come through the world.
 */
@NullMarked
package io.rshare.domain.directory;

import org.jspecify.annotations.NullMarked;
