package io.rshare.http;

/**
 * What goes back to the client.
 *
 * @param status HTTP status
 * @param contentType to the letter
 * @param requestId upper-case UUID, also part of the body
 * @param body never empty
 */
record Answer(int status, String contentType, String requestId, byte[] body) {}
