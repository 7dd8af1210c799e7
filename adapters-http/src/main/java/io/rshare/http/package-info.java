/**
 * The RPC endpoint on Micronaut: bytes in, one of two signature schemes, the dispatcher, bytes out.
 * Status codes live here and nowhere else; rules of the service do not.
 */
@NullMarked
package io.rshare.http;

import org.jspecify.annotations.NullMarked;
