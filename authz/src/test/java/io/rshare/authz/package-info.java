/** Tests of the bridge between the application and the policy engine. */
@NullMarked
package io.rshare.authz;

import org.jspecify.annotations.NullMarked;
