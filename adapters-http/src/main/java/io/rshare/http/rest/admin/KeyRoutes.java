package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminCalls.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.Says;
import io.rshare.application.admin.CreateAccessKey;
import io.rshare.application.admin.DeleteAccessKey;
import io.rshare.application.admin.Done;
import io.rshare.application.admin.MadeKey;
import io.rshare.application.admin.PutAccessKey;
import io.rshare.application.admin.RotateAccessKey;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.IdentityIds;
import io.rshare.domain.identity.port.Users;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
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

  private final AdminCalls calls;
  private final AccessKeys keys;
  private final CreateAccessKey create;
  private final RotateAccessKey rotate;
  private final PutAccessKey put;
  private final DeleteAccessKey delete;

  KeyRoutes(AdminCalls calls, Accounts accounts, Users users, AccessKeys keys, IdentityIds ids) {
    this.calls = calls;
    this.keys = keys;
    this.create = new CreateAccessKey(accounts, users, keys, ids);
    this.rotate = new RotateAccessKey(accounts, keys, ids);
    this.put = new PutAccessKey(accounts, keys);
    this.delete = new DeleteAccessKey(accounts, keys);
  }

  /** Whom a key is for. */
  record NewKey(
      @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
      @Says("Name of the user who gets the key; by default the account itself.")
          Optional<String> user) {}

  /** The parts of a key that can be changed. */
  record KeyStatus(@Says("The key.") String accessKeyId, boolean active) {}

  /** A key. */
  record KeyDocument(
      String accessKeyId,
      @Says("Identity that signs with the key.") String principal,
      boolean active) {}

  /** A part of the keys of an account. */
  record KeyList(List<KeyDocument> accessKeys, Optional<String> nextToken) {}

  @Singleton
  Route create() {
    return Route.of(
            "POST",
            KEYS,
            NewKey.class,
            MadeKey.class,
            (asked, call) -> calls.perform(create, asked.user(), account(asked.account()), call))
        .says("createAccessKey", GROUP, "Creates an access key for an account or one of its users.")
        .creates();
  }

  @Singleton
  Route rotate() {
    return Route.of(
            "POST",
            KEY + "/rotate",
            OneKey.class,
            MadeKey.class,
            (asked, call) ->
                calls.perform(rotate, asked.accessKeyId(), owner(asked.accessKeyId()), call))
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
            (asked, call) ->
                calls.perform(
                    put,
                    new PutAccessKey.Command(asked.accessKeyId(), asked.active()),
                    owner(asked.accessKeyId()),
                    call))
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
            (asked, call) -> write(key(asked.accessKeyId())))
        .says("getAccessKey", GROUP, "Reads an access key, without its secret.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            KEYS,
            OfAccount.class,
            KeyList.class,
            (asked, call) -> {
              AccountId account = account(asked.account());
              Pages<KeyDocument> page =
                  Pages.of(
                      (after, most) -> keys.page(account, after, most),
                      AccessKey::id,
                      Pages.each(KeyRoutes::write),
                      asked.maxResults(),
                      asked.nextToken());
              return new KeyList(page.entries(), page.nextToken());
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
              keys.find(asked.accessKeyId())
                  .ifPresent(key -> calls.perform(delete, key.id(), owner(key), call));
              return new Done();
            })
        .says("deleteAccessKey", GROUP, "Deletes an access key.");
  }

  private AccountId owner(String id) {
    return owner(key(id));
  }

  private static AccountId owner(AccessKey key) {
    return key.principal().account();
  }

  private AccessKey key(String id) {
    return keys.find(id).orElseThrow(() -> Problem.missing("No such access key."));
  }

  private static KeyDocument write(AccessKey key) {
    return new KeyDocument(key.id(), key.principal().arn(), key.active());
  }
}
