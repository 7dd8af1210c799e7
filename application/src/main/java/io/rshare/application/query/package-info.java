/**
 * Questions that the API of the cloud does not have: may a shared resource be used, what do
 * policies say. They change nothing. They come in through the dispatcher like operations do.
 */
@NullMarked
package io.rshare.application.query;

import org.jspecify.annotations.NullMarked;
