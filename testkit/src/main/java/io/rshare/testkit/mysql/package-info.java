/** Where tests find a real MySQL server, and how they run one of their own. No test lives here. */
@NullMarked
package io.rshare.testkit.mysql;

import org.jspecify.annotations.NullMarked;
