/** Shared targets (principals of a share): accounts, folders, the directory, cloud services. */
@NullMarked
package io.rshare.domain.target;

import org.jspecify.annotations.NullMarked;
