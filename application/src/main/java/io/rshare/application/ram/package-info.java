/** The operations of RAM. */
@NullMarked
package io.rshare.application.ram;

import org.jspecify.annotations.NullMarked;
