package io.rshare.bootstrap.tls;

import io.rshare.bootstrap.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** The source of the certificate of the service. */
public enum TlsMode {
  /** From the files that {@code RSHARE_TLS_CERTIFICATE} and {@code RSHARE_TLS_KEY} name. */
  FILES,
  /** From an authority made for trying out, in the data folder. */
  DEV;

  /** The property that names a mode. */
  public static final String PROPERTY = "rshare.tls.mode";

  /** The property with the file of the authority to trust, where it was made here. */
  public static final String AUTHORITY = "rshare.tls.authority";

  /** Throws {@link StartFailure} for a mode that does not exist. */
  public static TlsMode named(String name) {
    try {
      return valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new StartFailure("--tls takes 'dev', 'files' or nothing, not '" + name + "'", e);
    }
  }

  /**
   * The properties that the certificate is served by; makes it if need be, for the loopback names
   * and {@code hosts}.
   */
  public Map<String, Object> properties(Path data, Collection<String> hosts) throws IOException {
    return switch (this) {
      case FILES -> Map.of();
      case DEV -> {
        var files = new DevelopmentFiles(data.resolve("tls").toAbsolutePath());
        files.provide(hosts);
        yield Map.of(
            ServedCertificate.CERTIFICATE,
            files.certificate().toString(),
            ServedCertificate.KEY,
            files.key().toString(),
            AUTHORITY,
            files.authority().toString());
      }
    };
  }
}
