/** Tests of role sessions. */
@NullMarked
package io.rshare.application.sts;

import org.jspecify.annotations.NullMarked;
