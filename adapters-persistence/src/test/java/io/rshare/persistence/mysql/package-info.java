/** What only a real MySQL server can show, and where the tests get one from. */
@NullMarked
package io.rshare.persistence.mysql;

import org.jspecify.annotations.NullMarked;
