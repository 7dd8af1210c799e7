package io.rshare.application.sts;

import io.rshare.application.Seal;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Role;
import io.rshare.domain.port.ServiceKeys;
import io.rshare.domain.port.ServiceKeys.Purpose;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Role sessions that carry their own proof: the security token is the session under a seal, key and
 * secret included. So every node of a store verifies a token without looking anything up, and
 * nothing is kept of a session that was issued.
 */
public final class SessionTokens {
  /** How the key of a session begins (documented by samples). */
  public static final String KEY_PREFIX = "STS.";

  private static final byte[] LABEL = {'s', 't', 's', 1};
  private static final int KEY_LENGTH = 24;
  private static final int SECRET_LENGTH = 44;

  /** No session fills it: names are short, and a policy has 2,048 characters at most. */
  private static final int LONGEST = 16_384;

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final Seal seal;
  private final SecureRandom random = new SecureRandom();

  /** Tokens under the key of this store. */
  public SessionTokens(ServiceKeys keys) {
    this.seal = new Seal(keys.key(Purpose.SESSION_TOKENS), LABEL);
  }

  /** A new session of {@code role}. */
  public RoleSession start(Role role, String name, Optional<String> policy, Instant expires) {
    return new RoleSession(
        KEY_PREFIX + text(KEY_LENGTH),
        text(SECRET_LENGTH),
        role.account(),
        role.id(),
        role.name(),
        name,
        policy,
        expires);
  }

  /** The security token of {@code session}. */
  public String seal(RoleSession session) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(session.accessKeyId());
      out.writeUTF(session.accessKeySecret());
      out.writeUTF(session.account().value());
      out.writeUTF(session.roleId());
      out.writeUTF(session.roleName());
      out.writeUTF(session.name());
      out.writeUTF(session.policy().orElse(""));
      out.writeLong(session.expires().getEpochSecond());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(seal.close(bytes.toByteArray()));
  }

  /** The session that {@code token} proves, over or not; nothing if it was not sealed here. */
  public Optional<RoleSession> open(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(token);
      // One text per token: the last character may carry bits that decoding drops.
      return Base64.getEncoder().encodeToString(bytes).equals(token)
          ? seal.open(bytes).map(SessionTokens::read)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static RoleSession read(byte[] content) {
    try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
      return new RoleSession(
          in.readUTF(),
          in.readUTF(),
          new AccountId(in.readUTF()),
          in.readUTF(),
          in.readUTF(),
          in.readUTF(),
          Optional.of(in.readUTF()).filter(policy -> !policy.isEmpty()),
          Instant.ofEpochSecond(in.readLong()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(int length) {
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
