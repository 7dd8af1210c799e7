/**
 * Wildcard patterns over text and over resource names, matched in linear time.
 *
 * <p>Nothing here knows policies, requests or JSON, and nothing here uses {@code java.util.regex}.
 */
@NullMarked
package io.rshare.authz.pattern;

import org.jspecify.annotations.NullMarked;
