/**
 * The permission library: what a target may do with a shared resource. Users cannot write their
 * own.
 */
@NullMarked
package io.rshare.domain.permission;

import org.jspecify.annotations.NullMarked;
