/** Tests of operations, on the in-memory adapter. */
@NullMarked
package io.rshare.application.operation;

import org.jspecify.annotations.NullMarked;
