package io.rshare.domain.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that signs requests.
 *
 * @param id what the request names
 * @param secret what it is signed with; never printed
 * @param active whether it may be used
 * @param principal who signs with it
 * @param session for keys of a role session: the token that has to come along
 */
public record AccessKey(
    String id, String secret, boolean active, Principal principal, Optional<Session> session) {

  /**
   * What makes a key temporary.
   *
   * @param token the security token issued with the key
   * @param expires when the key stops working
   */
  public record Session(String token, Instant expires) {
    @Override
    public String toString() {
      return "Session[expires=" + expires + "]";
    }
  }

  @Override
  public String toString() {
    return "AccessKey[" + id + ", " + principal + "]";
  }
}
