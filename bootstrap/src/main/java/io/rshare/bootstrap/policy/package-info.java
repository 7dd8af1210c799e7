/**
 * The commands for people who write policies. They present what {@code io.rshare.authz.tool} finds;
 * exit status 0 means all is well, 1 that something was found, 2 that the question could not be
 * read.
 */
@NullMarked
package io.rshare.bootstrap.policy;

import org.jspecify.annotations.NullMarked;
