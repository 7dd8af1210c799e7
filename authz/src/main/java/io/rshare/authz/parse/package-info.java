/**
 * From text to {@code syntax}: reads a document, reports every problem with its place, and says
 * with which code the service would refuse it.
 *
 * <p>Nothing here matches or decides; what a value may look like is asked of {@code condition}.
 */
@NullMarked
package io.rshare.authz.parse;

import org.jspecify.annotations.NullMarked;
