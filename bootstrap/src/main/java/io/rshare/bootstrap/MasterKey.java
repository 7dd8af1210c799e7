package io.rshare.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key that seals every secret in the database: base64 of 32 bytes from {@code
 * RSHARE_MASTER_KEY}, else from a file in the data folder that the first start writes. Nodes of one
 * database share the former. Older keys may follow after commas.
 */
final class MasterKey {
  /** Where the key comes from if it is configured. */
  static final String VARIABLE = "RSHARE_MASTER_KEY";

  private static final String FILE = "master.key";
  private static final int BYTES = 32;

  private MasterKey() {}

  /** Whether there is a key that need not be made. */
  static boolean isKnown(Path data) {
    String configured = System.getenv(VARIABLE);
    return (configured != null && !configured.isBlank()) || Files.exists(data.resolve(FILE));
  }

  /** The key in {@code data}, made if there is none. */
  static String inFolder(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      byte[] key = new byte[BYTES];
      new SecureRandom().nextBytes(key);
      PrivateFile.write(file, out -> out.write(Base64.getEncoder().encode(key)));
    }
    PrivateFile.requirePrivate(file);
    return Files.readString(file).strip();
  }
}
