package io.rshare.application;

/**
 * Where a call came from.
 *
 * @param sourceIp address of the client, as text
 * @param secureTransport whether it came over TLS
 * @param userAgent what the client calls itself, at most {@value #MAX_USER_AGENT} characters of it;
 *     empty if it does not say
 */
public record Origin(String sourceIp, boolean secureTransport, String userAgent) {
  /** Characters of a user agent that are kept (assumed): it goes into a log line for each call. */
  public static final int MAX_USER_AGENT = 256;

  public Origin {
    if (userAgent.length() > MAX_USER_AGENT) {
      userAgent = userAgent.substring(0, MAX_USER_AGENT);
    }
  }
}
