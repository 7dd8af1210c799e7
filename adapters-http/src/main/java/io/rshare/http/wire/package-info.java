/**
 * Bytes of requests to parameters, and results to bytes: percent encoding, forms, JSON, XML. No
 * signatures, no Micronaut and no rules of the service may live here.
 */
@NullMarked
package io.rshare.http.wire;

import org.jspecify.annotations.NullMarked;
