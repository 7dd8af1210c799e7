package io.rshare.http.rest.token;

import io.rshare.application.Says;
import io.rshare.domain.identity.AccessKey;
import io.rshare.http.rest.token.Bearer.KeyHolder;
import java.time.Instant;
import java.util.Optional;

/** Issues tokens for access keys. */
public final class TokenDesk {
  /** Compared where there is no key, so that the answer takes as long. */
  private static final String NO_SECRET = "0123456789ABCDEF0123456789ABCD";

  private final TokenCallers callers;
  private final AccessTokens tokens;

  TokenDesk(TokenCallers callers, AccessTokens tokens) {
    this.callers = callers;
    this.tokens = tokens;
  }

  /**
   * The credentials that a token is asked for with.
   *
   * @param accessKeyId the key
   * @param accessKeySecret its secret; never printed
   * @param securityToken for a role session
   */
  public record Credentials(
      @Says("The access key.") String accessKeyId,
      @Says("Secret of the access key.") String accessKeySecret,
      @Says("Security token of a role session; absent for a permanent key.")
          Optional<String> securityToken) {
    @Override
    public String toString() {
      return "Credentials[" + accessKeyId + "]";
    }
  }

  /**
   * A token.
   *
   * @param accessToken what goes into the header; never printed
   * @param tokenType always {@code Bearer}
   * @param expires when it stops working
   */
  public record Token(
      @Says("Bearer token; send it as Authorization: Bearer TOKEN.") String accessToken,
      @Says("Always Bearer.") String tokenType,
      @Says("Time at which the token expires.") Instant expires) {
    @Override
    public String toString() {
      return "Token[" + expires + "]";
    }
  }

  /** The outcome of asking for a token. */
  public sealed interface Outcome {}

  /**
   * There is one.
   *
   * @param token to hand out
   * @param principal whose it is
   */
  public record Issued(Token token, String principal) implements Outcome {}

  /**
   * There is none.
   *
   * @param reason a code for the audit trail; whoever asked is not told
   */
  public record Refused(String reason) implements Outcome {}

  /** The token for {@code asked}, or why there is none. */
  public Outcome issue(Credentials asked) {
    var holder = new KeyHolder(asked.accessKeyId(), asked.securityToken());
    Optional<AccessKey> key = callers.key(holder);
    boolean theirs =
        TokenCallers.same(key.map(AccessKey::secret).orElse(NO_SECRET), asked.accessKeySecret());
    if (key.isEmpty()) {
      return new Refused("AccessKeyNotUsable");
    }
    if (!theirs) {
      return new Refused("SecretMismatch");
    }
    AccessTokens.Issued issued =
        tokens.issue(holder, key.get().session().map(AccessKey.Session::expires));
    return new Issued(
        new Token(issued.text(), "Bearer", issued.expires()), key.get().principal().arn());
  }
}
