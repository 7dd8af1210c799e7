package io.rshare.http.rest.token;

import java.util.Optional;

/** Whom a verified token speaks for; whether they may still call is another question. */
public sealed interface Bearer {
  /**
   * The holder of an access key.
   *
   * @param accessKeyId the key
   * @param securityToken for a role session: what was issued with the key; never printed
   */
  record KeyHolder(String accessKeyId, Optional<String> securityToken) implements Bearer {
    @Override
    public String toString() {
      return "KeyHolder[" + accessKeyId + "]";
    }
  }

  /** The holder of the token of administrators; no caller of the API. */
  record Administrator() implements Bearer {}

  /**
   * A user that an issuer outside vouches for.
   *
   * @param account id of the account
   * @param user name of the RAM user
   */
  record OutsideUser(String account, String user) implements Bearer {}
}
