/**
 * Callers by bearer token: tokens this service issues for access keys, and those of one issuer
 * outside. Nobody here knows routes or operations.
 */
@NullMarked
package io.rshare.http.rest.token;

import org.jspecify.annotations.NullMarked;
