package io.rshare.bootstrap.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A client over TLS that trusts one authority and checks the name of the server. */
final class TrustingClient {
  private final SSLContext context;

  TrustingClient(Path authority) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream in = Files.newInputStream(authority)) {
      store.setCertificateEntry(
          "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
  }

  /** A connection to {@code endpoint} with one protocol. */
  SSLSocket connect(String endpoint, String protocol) throws IOException {
    int colon = endpoint.lastIndexOf(':');
    var socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(
                    new Socket("127.0.0.1", Integer.parseInt(endpoint.substring(colon + 1))),
                    "localhost",
                    0,
                    true);
    socket.setSoTimeout(10_000);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(new String[] {protocol});
    socket.setSSLParameters(parameters);
    return socket;
  }

  /** The certificate that a new connection gets. */
  X509Certificate certificate(String endpoint) throws IOException {
    try (SSLSocket socket = connect(endpoint, "TLSv1.3")) {
      socket.startHandshake();
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  /** The answer to {@code request}, which has to ask for the connection to be closed. */
  String exchange(String endpoint, String protocol, String request) throws IOException {
    try (SSLSocket socket = connect(endpoint, protocol)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
