package io.rshare.bootstrap.tls;

import io.rshare.bootstrap.PrivateFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/**
 * The files of {@code --tls dev} in the data folder. They stay as they are from start to start, so
 * that whoever trusts the authority goes on to, until the certificate nears its end or is to name
 * other hosts.
 *
 * @param folder {@code tls} in the data folder
 */
public record DevelopmentFiles(Path folder) {
  /** The password of the trust store; it holds nothing secret, but clients ask for one. */
  public static final String STORE_PASSWORD = "changeit";

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");
  private static final Duration ENOUGH = Duration.ofDays(30);

  /** The certificate that clients are told to trust, in PEM form. */
  public Path authority() {
    return folder.resolve("authority.pem");
  }

  /** The same as a PKCS12 store, for Java. */
  public Path trustStore() {
    return folder.resolve("truststore.p12");
  }

  /** The certificate of the server. */
  public Path certificate() {
    return folder.resolve("certificate.pem");
  }

  /** Its key. */
  public Path key() {
    return folder.resolve("certificate.key");
  }

  /** Makes what is missing, for the loopback names and {@code hosts}. */
  public void provide(Collection<String> hosts) throws IOException {
    Set<String> names = new TreeSet<>(LOOPBACK);
    names.addAll(hosts);
    if (!areGoodFor(names)) {
      PrivateFile.folder(folder);
      DevelopmentAuthority made = DevelopmentAuthority.make(names, Instant.now());
      writePem(authority(), made.certificate());
      PrivateFile.write(trustStore(), out -> out.write(store(made.certificate())));
      writePem(key(), new JcaPKCS8Generator(made.server().key(), null));
      writePem(certificate(), made.server().chain().getFirst());
    }
  }

  private boolean areGoodFor(Set<String> names) throws IOException {
    if (!Stream.of(authority(), trustStore(), key(), certificate()).allMatch(Files::exists)) {
      return false;
    }
    byte[] certificate = Files.readAllBytes(certificate());
    byte[] key = Files.readAllBytes(key());
    X509Certificate served;
    try {
      served = CertifiedKey.parse(certificate, key).chain().getFirst();
    } catch (IOException halfWritten) {
      // A process that was killed between the two files; they are made again.
      return false;
    }
    return served.getNotAfter().toInstant().isAfter(Instant.now().plus(ENOUGH))
        && normal(names(served)).equals(normal(names));
  }

  private static Set<String> names(X509Certificate certificate) throws IOException {
    try {
      return certificate.getSubjectAlternativeNames().stream()
          .map(name -> (String) name.get(1))
          .collect(Collectors.toSet());
    } catch (CertificateParsingException e) {
      throw new IOException(e);
    }
  }

  /** IPv6 addresses are spelt in several ways. */
  private static Set<String> normal(Set<String> names) {
    return names.stream()
        .map(name -> name.indexOf(':') < 0 ? name : literal(name))
        .collect(Collectors.toSet());
  }

  private static String literal(String address) {
    return java.net.InetAddress.ofLiteral(address).getHostAddress();
  }

  private static void writePem(Path path, Object content) throws IOException {
    PrivateFile.write(
        path,
        out -> {
          try (var pem = new JcaPEMWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII))) {
            pem.writeObject(content);
          }
        });
  }

  private static byte[] store(X509Certificate authority) throws IOException {
    try (var bytes = new java.io.ByteArrayOutputStream()) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("resource-sharing", authority);
      store.store(bytes, STORE_PASSWORD.toCharArray());
      return bytes.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
