package io.rshare.bootstrap.tls;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.rshare.bootstrap.PrivateFile;
import io.rshare.bootstrap.StartFailure;
import io.rshare.http.transport.TlsContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate that new connections get: from two PEM files, read again within a second of a
 * change. Files that do not fit together are passed over until they do, and the last good ones
 * stay.
 */
@Singleton
@Requires(property = ServedCertificate.CERTIFICATE)
final class ServedCertificate implements TlsContext {
  static final String CERTIFICATE = "rshare.tls.certificate";
  static final String KEY = "rshare.tls.key";

  private static final Logger LOG = LoggerFactory.getLogger(ServedCertificate.class);
  private static final long PAUSE_MILLIS = 1000;

  static {
    // A handshake asked for anew costs the server much and a client next to nothing (TLS 1.2).
    System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
  }

  private final Path certificate;
  private final Path key;
  private final ScheduledExecutorService watcher =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("certificates").daemon().factory());

  private Content seen;
  private String warned = "";
  private volatile SslContext current;

  ServedCertificate(
      @Property(name = CERTIFICATE) String certificate,
      @Property(name = KEY) @Nullable String key) {
    if (key == null) {
      throw new StartFailure(
          "a certificate for TLS (tls.certificate) needs its key beside it: RSHARE_TLS_KEY");
    }
    this.certificate = Path.of(certificate);
    this.key = Path.of(key);
    try {
      this.seen = read();
      this.current = seen.context();
    } catch (IOException e) {
      throw new StartFailure(
          "the certificate " + certificate + " cannot be used with the key " + key + ": " + why(e),
          e);
    }
    var unused =
        watcher.scheduleWithFixedDelay(
            this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** The contents of the two files. */
  private record Content(byte[] certificate, byte[] key) {
    SslContext context() throws IOException {
      CertifiedKey certified = CertifiedKey.parse(certificate, key);
      return SslContextBuilder.forServer(certified.key(), certified.chain())
          .sslProvider(SslProvider.JDK)
          .protocols("TLSv1.3", "TLSv1.2")
          .build();
    }

    boolean is(Content other) {
      return Arrays.equals(certificate, other.certificate) && Arrays.equals(key, other.key);
    }
  }

  private Content read() throws IOException {
    PrivateFile.requireNotPublic(key);
    return new Content(Files.readAllBytes(certificate), Files.readAllBytes(key));
  }

  private void look() {
    try {
      Content found = read();
      if (!found.is(seen)) {
        seen = found;
        current = found.context();
        LOG.info("The certificate {} has changed and is in use", certificate);
      }
      warned = "";
    } catch (IOException | RuntimeException e) {
      if (!warned.equals(why(e))) {
        warned = why(e);
        LOG.warn("The certificate {} has changed but cannot be used: {}", certificate, warned);
      }
    }
  }

  private static String why(Exception e) {
    return e instanceof NoSuchFileException missing
        ? "there is no file " + missing.getFile()
        : String.valueOf(e.getMessage());
  }

  @Override
  public SslContext current() {
    return current;
  }

  @PreDestroy
  void close() {
    watcher.shutdownNow();
  }
}
