/**
 * The RAM policy engine and the bridge that authorises operations with it.
 *
 * <p>Only the bridge to {@code application} lives in this package. The language itself lives in the
 * stage packages below, which know nothing of this project: {@code syntax}, {@code pattern}, {@code
 * condition}, {@code parse}, {@code compile}, {@code evaluate}, {@code explain}.
 */
@NullMarked
package io.rshare.authz;

import org.jspecify.annotations.NullMarked;
