package io.rshare.bootstrap.tls;

import java.nio.file.Path;

/** Hints for clients that are to trust the authority of {@code --tls dev}. */
public final class TrustHints {
  private TrustHints() {}

  /** A line for each kind of client; {@code authority} is the file to trust. */
  public static String text(Path authority) {
    var files = new DevelopmentFiles(authority.resolveSibling(""));
    return """

    Clients trust the certificate of this service with
      Go, command line, Python                 SSL_CERT_FILE=%1$s
      Python (requests)                        REQUESTS_CA_BUNDLE=%1$s
      Node                                     NODE_EXTRA_CA_CERTS=%1$s
      Java                                     -Djavax.net.ssl.trustStore=%2$s -Djavax.net.ssl.trustStorePassword=%3$s
      curl                                     --cacert %1$s
    """
        .formatted(files.authority(), files.trustStore(), DevelopmentFiles.STORE_PASSWORD);
  }
}
