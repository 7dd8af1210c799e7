/**
 * The settings of the service: one table, which says what each may be, and the reader that takes
 * them from the environment. A setting that is not in the table cannot be set.
 */
@NullMarked
package io.rshare.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
