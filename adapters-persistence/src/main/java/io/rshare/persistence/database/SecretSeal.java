package io.rshare.persistence.database;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets before they are stored and opens them again: AES-GCM under the master key. What is
 * sealed names its key and is bound to its place, so that it cannot be moved to another row.
 *
 * <p>{@code rshare.master-key} is base64 of 32 bytes; after a comma may follow older keys, which
 * only open.
 */
@Singleton
public final class SecretSeal {
  private static final int KEY_BYTES = 32;
  private static final int PREFIX_BYTES = 5;

  private final List<MasterKey> keys;

  /** Seals with the first of {@code configured} and opens with any. */
  SecretSeal(@Property(name = "rshare.master-key") @Nullable String configured) {
    if (configured == null || configured.isBlank()) {
      throw new MasterKeyException("no master key: set RSHARE_MASTER_KEY (base64 of 32 bytes)");
    }
    List<MasterKey> read = new ArrayList<>();
    for (String text : configured.split(",")) {
      read.add(MasterKey.of(text.strip()));
    }
    this.keys = List.copyOf(read);
  }

  /** What begins everything that is sealed with the first key. */
  byte[] prefix() {
    return keys.getFirst().prefix().clone();
  }

  /** Seals {@code secret} for {@code place}, such as {@code access_key.sealed_secret/LTAI1}. */
  public byte[] seal(byte[] secret, String place) {
    try {
      return keys.getFirst().aead().encrypt(secret, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens what was sealed for {@code place}; throws {@link MasterKeyException} if it was not. */
  public byte[] open(byte[] sealed, String place) {
    byte[] prefix = Arrays.copyOf(sealed, PREFIX_BYTES);
    for (MasterKey key : keys) {
      if (Arrays.equals(key.prefix(), prefix)) {
        try {
          return key.aead().decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
          throw new MasterKeyException("what is stored for " + place + " was not sealed for it");
        }
      }
    }
    throw new MasterKeyException(
        "the database was sealed with another master key than the one configured"
            + " (RSHARE_MASTER_KEY, else the file master.key in the data folder)");
  }

  private record MasterKey(byte[] prefix, Aead aead) {
    @AccessesPartialKey
    static MasterKey of(String text) {
      byte[] bytes = bytes(text);
      int id = ByteBuffer.wrap(Hash.of(Base64.getEncoder().encodeToString(bytes))).getInt();
      try {
        AesGcmKey key =
            AesGcmKey.builder()
                .setParameters(
                    AesGcmParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.TINK)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build();
        return new MasterKey(key.getOutputPrefix().toByteArray(), AesGcmJce.create(key));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static byte[] bytes(String text) {
      try {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length == KEY_BYTES) {
          return bytes;
        }
      } catch (IllegalArgumentException e) {
        // Said below, without repeating the text.
      }
      throw new MasterKeyException("RSHARE_MASTER_KEY is not base64 of " + KEY_BYTES + " bytes");
    }
  }
}
