package io.rshare.application;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes bytes so that nobody without the key reads or changes them: AES-GCM with a random nonce,
 * under a label that says what is sealed and in which version. Label, nonce and sealed bytes travel
 * together.
 */
public final class Seal {
  /** Bytes of a key. */
  public static final int KEY_BYTES = 32;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final byte[] label;
  private final SecureRandom random = new SecureRandom();

  /** A seal under {@code key} of {@link #KEY_BYTES} bytes. */
  public Seal(byte[] key, byte[] label) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
    this.label = label.clone();
  }

  /** {@code content}, sealed; no two are alike. */
  public byte[] close(byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content);
      return ByteBuffer.allocate(label.length + NONCE_BYTES + sealed.length)
          .put(label)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was sealed, or nothing if it was not sealed so or was changed. */
  public Optional<byte[]> open(byte[] sealed) {
    int head = label.length + NONCE_BYTES;
    if (sealed.length <= head) {
      return Optional.empty();
    }
    byte[] nonce = new byte[NONCE_BYTES];
    byte[] found = new byte[label.length];
    ByteBuffer.wrap(sealed).get(found).get(nonce);
    if (!Arrays.equals(found, label)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, head, sealed.length - head));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce), random);
    cipher.updateAAD(label);
    return cipher;
  }
}
