package io.rshare.bootstrap;

import io.rshare.authz.DiagnosticMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;

/**
 * The key of diagnostic messages: base64 of 32 bytes, from {@code RSHARE_DIAGNOSTICS_KEY}, else
 * from a file in the data folder that the first start writes. Nodes that share a database share the
 * former.
 */
public final class DiagnosticsKey {
  /** Where the key comes from if it is configured. */
  public static final String VARIABLE = "RSHARE_DIAGNOSTICS_KEY";

  private static final String FILE = "diagnostics.key";

  private DiagnosticsKey() {}

  /** The key in {@code data}, made if there is none. */
  static String inFolder(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      byte[] key = new byte[DiagnosticMessages.KEY_BYTES];
      new SecureRandom().nextBytes(key);
      PrivateFile.write(file, out -> out.write(Base64.getEncoder().encode(key)));
    }
    return Files.readString(file).strip();
  }

  /** Messages under the configured key, else under the one in {@code data}. */
  public static DiagnosticMessages messages(Path data) throws IOException {
    String configured = System.getenv(VARIABLE);
    return messages(
        configured == null ? Files.readString(data.resolve(FILE)).strip() : configured,
        InstantSource.system());
  }

  static DiagnosticMessages messages(String key, InstantSource clock) {
    try {
      return new DiagnosticMessages(Base64.getDecoder().decode(key), clock);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          VARIABLE + " is not base64 of " + DiagnosticMessages.KEY_BYTES + " bytes");
    }
  }
}
