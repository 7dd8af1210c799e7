/** Tests of the policy commands as their users call them. */
@NullMarked
package io.rshare.bootstrap.policy;

import org.jspecify.annotations.NullMarked;
