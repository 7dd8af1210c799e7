/**
 * Role sessions: how they are issued, what proves them, and whose key signs a call. The operations
 * of STS live here.
 */
@NullMarked
package io.rshare.application.sts;

import org.jspecify.annotations.NullMarked;
