/** The cloud's own clients against the built service; run by {@code ./rshare test --clients}. */
package io.rshare.clients;
