/**
 * Signatures of requests: recognising the scheme, the two schemes themselves, keys, tokens, clocks
 * and nonces. Nothing here knows Micronaut or writes answers, and nothing may be remembered before
 * its signature was verified.
 */
@NullMarked
package io.rshare.http.signature;

import org.jspecify.annotations.NullMarked;
