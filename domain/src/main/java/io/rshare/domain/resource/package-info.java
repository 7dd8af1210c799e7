/** Shareable resources: the types with their capabilities, references, resource names (ARNs). */
@NullMarked
package io.rshare.domain.resource;

import org.jspecify.annotations.NullMarked;
