/**
 * The world file: YAML that describes accounts, directories and identities, read with line numbers.
 */
@NullMarked
package io.rshare.bootstrap.world;

import org.jspecify.annotations.NullMarked;
