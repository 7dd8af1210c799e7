package io.rshare.domain.identity.port;

/** Makes ids and secrets of identities; none can be guessed. */
public interface IdentityIds {
  /** A numeric id of 18 digits. */
  String userId();

  /** A numeric id of 18 digits. */
  String roleId();

  /** An access key id, which begins with {@code LTAI}. */
  String accessKeyId();

  /** The secret of an access key, 30 letters and digits. */
  String secret();
}
