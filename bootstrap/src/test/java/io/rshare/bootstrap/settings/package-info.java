/** Tests of the table of settings. */
@NullMarked
package io.rshare.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
