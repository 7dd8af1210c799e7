/**
 * The beginning of a connection, before its first request: TLS, the PROXY protocol, and which
 * client stands behind a trusted proxy. Nothing here knows operations or the formats of answers.
 */
@NullMarked
package io.rshare.http.transport;

import org.jspecify.annotations.NullMarked;
