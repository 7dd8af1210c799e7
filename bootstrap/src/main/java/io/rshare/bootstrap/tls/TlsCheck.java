package io.rshare.bootstrap.tls;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what is wrong with the settings of TLS together, before the certificate is read. */
public final class TlsCheck {
  private static final String CERTIFICATE = "RSHARE_TLS_CERTIFICATE";
  private static final String KEY = "RSHARE_TLS_KEY";
  private static final String ONLY = "rshare.tls.only";

  private TlsCheck() {}

  /** The problems of the settings in {@code properties}, a sentence each. */
  public static List<String> problems(Map<String, Object> properties) {
    Object mode = properties.get(TlsMode.PROPERTY);
    if ("dev".equals(mode)) {
      return List.of();
    }
    Optional<Object> certificate =
        Optional.ofNullable(properties.get(ServedCertificate.CERTIFICATE));
    Optional<Object> key = Optional.ofNullable(properties.get(ServedCertificate.KEY));
    if (certificate.isEmpty() && key.isEmpty()) {
      return withoutFiles(mode != null, "true".equals(properties.get(ONLY)));
    }
    return Stream.of(problem(CERTIFICATE, certificate), problem(KEY, key))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<String> withoutFiles(boolean wanted, boolean only) {
    if (wanted) {
      return List.of(
          "--tls needs the PEM files that RSHARE_TLS_CERTIFICATE and RSHARE_TLS_KEY name;"
              + " '--tls dev' makes a certificate for this machine.");
    }
    return only ? List.of("--tls-only needs --tls.") : List.of();
  }

  private static Optional<String> problem(String name, Optional<Object> file) {
    if (file.isEmpty()) {
      return Optional.of(
          name + " is missing; " + CERTIFICATE + " and " + KEY + " must be given together.");
    }
    return isReadable(file.get().toString())
        ? Optional.empty()
        : Optional.of(
            name + " is '" + file.get() + "'; it must be a file that this user may read.");
  }

  private static boolean isReadable(String file) {
    try {
      return Files.isRegularFile(Path.of(file)) && Files.isReadable(Path.of(file));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
