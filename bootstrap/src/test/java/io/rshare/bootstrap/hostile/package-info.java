/** Whatever anybody sends to the process as it is started, it stands and answers the others. */
@org.jspecify.annotations.NullMarked
package io.rshare.bootstrap.hostile;
