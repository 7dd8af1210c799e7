/**
 * The data the service rests on but does not make itself: accounts, directories, identities,
 * policies, as one value that can be imported.
 */
@NullMarked
package io.rshare.domain.world;

import org.jspecify.annotations.NullMarked;
