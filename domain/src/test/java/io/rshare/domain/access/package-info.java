@NullMarked
package io.rshare.domain.access;

import org.jspecify.annotations.NullMarked;
