package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminWorld.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.Says;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.Done;
import io.rshare.http.rest.admin.Paths.OfAccount;
import io.rshare.http.rest.admin.Paths.OneKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Access keys: made and rotated here, and their secrets are shown this once. */
@Factory
final class KeyRoutes {
  private static final String KEYS = AccountRoutes.ACCOUNT + "/access-keys";
  private static final String KEY = "/v1/admin/access-keys/{accessKeyId}";
  private static final String GROUP = "Administration: access keys";
  private static final int ID_LETTERS = 20;
  private static final int SECRET_LETTERS = 30;

  private final AdminWorld world;

  KeyRoutes(AdminWorld world) {
    this.world = world;
  }

  /** Whom a key is for. */
  record NewKey(
      @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
      @Says("Name of the user who gets the key; by default the account itself.")
          Optional<String> user) {}

  /** A key with its secret. */
  record MadeKey(
      String accessKeyId,
      @Says("Secret of the key; no other call shows it.") String accessKeySecret,
      boolean active) {
    @Override
    public String toString() {
      return "MadeKey[" + accessKeyId + "]";
    }
  }

  /** The parts of a key that can be changed. */
  record KeyStatus(@Says("The key.") String accessKeyId, boolean active) {}

  /** A key. */
  record KeyDocument(
      String accessKeyId,
      @Says("Identity that signs with the key.") String principal,
      boolean active) {}

  /** A part of the keys of an account. */
  record Keys(List<KeyDocument> accessKeys, Optional<String> nextToken) {}

  @Singleton
  Route create() {
    return Route.of(
            "POST",
            KEYS,
            NewKey.class,
            MadeKey.class,
            (asked, call) -> {
              AccountId account = account(asked.account());
              var made =
                  new MadeKey(
                      "LTAI" + Fresh.letters(ID_LETTERS), Fresh.letters(SECRET_LETTERS), true);
              world.change(
                  call,
                  before ->
                      before.put(
                          Kind.KEYS,
                          new AccessKey(
                              made.accessKeyId(),
                              made.accessKeySecret(),
                              true,
                              principal(before, account, asked.user()),
                              Optional.empty())));
              return made;
            })
        .says("createAccessKey", GROUP, "Creates an access key for an account or one of its users.")
        .creates();
  }

  private static Principal principal(World world, AccountId account, Optional<String> user) {
    return user.<Principal>map(
            name ->
                world
                    .find(Kind.USERS, Kind.path(account, name))
                    .map(u -> new Principal.RamUser(account, u.id(), u.name()))
                    .orElseThrow(() -> Problem.malformed("user", "No such user.")))
        .orElseGet(() -> new Principal.AccountRoot(account));
  }

  @Singleton
  Route rotate() {
    return Route.of(
            "POST",
            KEY + "/rotate",
            OneKey.class,
            MadeKey.class,
            (asked, call) -> {
              String secret = Fresh.letters(SECRET_LETTERS);
              world.change(
                  call,
                  before -> {
                    AccessKey key = key(before, asked.accessKeyId());
                    return before.put(
                        Kind.KEYS,
                        new AccessKey(
                            key.id(), secret, key.active(), key.principal(), key.session()));
                  });
              return new MadeKey(
                  asked.accessKeyId(), secret, key(world.current(), asked.accessKeyId()).active());
            })
        .says(
            "rotateAccessKey",
            GROUP,
            "Rotates the secret of an access key; the old secret stops working.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            KEY,
            KeyStatus.class,
            Done.class,
            (asked, call) -> {
              world.change(
                  call,
                  before -> {
                    AccessKey key = key(before, asked.accessKeyId());
                    return before.put(
                        Kind.KEYS,
                        new AccessKey(
                            key.id(),
                            key.secret(),
                            asked.active(),
                            key.principal(),
                            key.session()));
                  });
              return new Done();
            })
        .says("putAccessKey", GROUP, "Enables or disables an access key.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            KEY,
            OneKey.class,
            KeyDocument.class,
            (asked, call) -> write(key(world.current(), asked.accessKeyId())))
        .says("getAccessKey", GROUP, "Reads an access key, without its secret.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            KEYS,
            OfAccount.class,
            Keys.class,
            (asked, call) -> {
              AccountId account = account(asked.account());
              Pages<KeyDocument> page =
                  Pages.of(
                      world.current(),
                      Kind.KEYS,
                      key -> key.principal().account().equals(account),
                      KeyRoutes::write,
                      asked.maxResults(),
                      asked.nextToken());
              return new Keys(page.entries(), page.nextToken());
            })
        .says("listAccessKeys", GROUP, "Lists the keys of an account, its users and sessions.");
  }

  @Singleton
  Route delete() {
    return Route.of(
            "DELETE",
            KEY,
            OneKey.class,
            Done.class,
            (asked, call) -> {
              world.change(call, before -> before.without(Kind.KEYS, asked.accessKeyId()));
              return new Done();
            })
        .says("deleteAccessKey", GROUP, "Deletes an access key.");
  }

  private static AccessKey key(World world, String id) {
    return world.find(Kind.KEYS, id).orElseThrow(() -> Problem.missing("No such access key."));
  }

  private static KeyDocument write(AccessKey key) {
    return new KeyDocument(key.id(), key.principal().arn(), key.active());
  }
}
