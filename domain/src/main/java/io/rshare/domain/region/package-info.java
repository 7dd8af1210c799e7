/** The regions the service exists in. */
@NullMarked
package io.rshare.domain.region;

import org.jspecify.annotations.NullMarked;
