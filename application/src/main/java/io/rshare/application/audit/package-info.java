/** The trail of calls that were answered, allowed or not. */
@NullMarked
package io.rshare.application.audit;

import org.jspecify.annotations.NullMarked;
