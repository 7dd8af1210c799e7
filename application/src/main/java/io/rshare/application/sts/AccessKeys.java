package io.rshare.application.sts;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.fault.FaultKind;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.Identities;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose key it is: the permanent keys of the world, and the keys of role sessions, which are proved
 * by the security token that comes along. What it refuses says nothing about accounts.
 */
public final class AccessKeys {
  private final Identities identities;
  private final SessionTokens tokens;

  /** Keys of these identities, and sessions under these tokens. */
  public AccessKeys(Identities identities, SessionTokens tokens) {
    this.identities = identities;
    this.tokens = tokens;
  }

  /**
   * The key called {@code id} as far as the world knows it; nothing where only a token can tell.
   * Throws {@link FaultCode#ACCESS_KEY_NOT_FOUND} and {@link FaultCode#ACCESS_KEY_INACTIVE}.
   */
  public Optional<AccessKey> stored(String id) {
    Optional<AccessKey> key = identities.accessKey(id);
    if (key.isEmpty() && !id.startsWith(SessionTokens.KEY_PREFIX)) {
      throw FaultCode.ACCESS_KEY_NOT_FOUND.fault();
    }
    if (key.isPresent() && !isUsable(key.get())) {
      throw FaultCode.ACCESS_KEY_INACTIVE.fault();
    }
    return key;
  }

  /**
   * The permanent key called {@code id} if it is usable and known without waiting; nothing means
   * nothing, and {@link #stored} has to be asked.
   */
  public Optional<AccessKey> atHand(String id) {
    return identities.accessKeyAtHand(id).filter(key -> isUsable(key) && key.session().isEmpty());
  }

  /**
   * The key called {@code id} with the token that came along, at this moment; {@code stored} is
   * what the world knows of it. Throws the faults of security tokens.
   */
  public AccessKey proved(
      String id, Optional<AccessKey> stored, Optional<String> token, Instant now) {
    return stored.isPresent()
        ? kept(stored.get(), token, now)
        : issued(
            id, token.orElseThrow(() -> FaultCode.PARAMETER_MISSING.fault("SecurityToken")), now);
  }

  /**
   * The key called {@code id} with its token, at this moment; nothing if anything is wrong with
   * them. That nobody can tell at the moment is no answer and comes out as a fault.
   */
  public Optional<AccessKey> find(String id, Optional<String> token, Instant now) {
    try {
      return Optional.of(proved(id, stored(id), token, now));
    } catch (Fault refusal) {
      if (refusal.code().kind() == FaultKind.UNAVAILABLE) {
        throw refusal;
      }
      return Optional.empty();
    }
  }

  /** An empty secret would be everybody's. */
  private static boolean isUsable(AccessKey key) {
    return key.active() && !key.secret().isEmpty();
  }

  private AccessKey kept(AccessKey key, Optional<String> token, Instant now) {
    if (token.isEmpty()) {
      if (key.session().isPresent()) {
        throw FaultCode.PARAMETER_MISSING.fault("SecurityToken");
      }
      return key;
    }
    AccessKey.Session own =
        key.session()
            .filter(session -> same(session.token(), token.get()))
            .orElseThrow(() -> strange(token.get()).fault());
    if (!now.isBefore(own.expires())) {
      throw FaultCode.SECURITY_TOKEN_EXPIRED.fault();
    }
    return key;
  }

  private AccessKey issued(String id, String token, Instant now) {
    RoleSession session =
        tokens
            .open(token)
            .filter(opened -> same(opened.accessKeyId(), id))
            .orElseThrow(() -> strange(token).fault());
    if (!now.isBefore(session.expires())) {
      throw FaultCode.SECURITY_TOKEN_EXPIRED.fault();
    }
    return new AccessKey(
        id,
        session.accessKeySecret(),
        true,
        principal(session),
        Optional.of(new AccessKey.Session(token, session.expires())));
  }

  /** A role that is gone, or another one in its place, takes its sessions along (assumed code). */
  private Principal principal(RoleSession session) {
    return identities
        .role(session.account(), session.roleName())
        .filter(role -> role.id().equals(session.roleId()))
        .map(
            role ->
                new Principal.AssumedRole(
                    role.account(),
                    role.id(),
                    role.name(),
                    session.name(),
                    role.serviceLinked(),
                    session.policy()))
        .orElseThrow(FaultCode.ACCESS_KEY_NOT_FOUND::fault);
  }

  private FaultCode strange(String token) {
    return identities.isSecurityToken(token) || tokens.open(token).isPresent()
        ? FaultCode.SECURITY_TOKEN_MISMATCH
        : FaultCode.SECURITY_TOKEN_MALFORMED;
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
