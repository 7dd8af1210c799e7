/**
 * What can go wrong, by meaning: one catalogue of codes and the exception that carries them. No
 * HTTP status lives here.
 */
@NullMarked
package io.rshare.domain.fault;

import org.jspecify.annotations.NullMarked;
