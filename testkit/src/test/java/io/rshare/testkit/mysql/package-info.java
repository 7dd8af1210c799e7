/** Tests of what finds a MySQL server. */
@NullMarked
package io.rshare.testkit.mysql;

import org.jspecify.annotations.NullMarked;
