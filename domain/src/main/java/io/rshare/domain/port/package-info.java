/**
 * Everything the domain needs from outside, as interfaces. Their Javadoc is the contract that each
 * adapter signs with the test kit's contract tests.
 */
@NullMarked
package io.rshare.domain.port;

import org.jspecify.annotations.NullMarked;
