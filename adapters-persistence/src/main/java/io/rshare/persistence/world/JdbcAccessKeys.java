package io.rshare.persistence.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.world.Kind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcAccessKeys implements AccessKeys {
  private final IdentityRows rows;
  private final EntryPages pages;
  private final OneMoment moment;
  private final EntryWrites writes;

  JdbcAccessKeys(IdentityRows rows, EntryPages pages, OneMoment moment, EntryWrites writes) {
    this.rows = rows;
    this.pages = pages;
    this.moment = moment;
    this.writes = writes;
  }

  @Override
  public Optional<AccessKey> find(String id) {
    return moment.read(() -> rows.keys(Where.is("key_id", id)).stream().findFirst());
  }

  @Override
  public List<AccessKey> page(AccountId account, String after, int most) {
    return pages.page(
        "access_key", Where.is("account_id", account.value()), "key_id", after, most, rows::keys);
  }

  @Override
  public Optional<AccessKey> anyOf(AccountId account, AttachedTo holder, String name) {
    return moment.read(
        () -> rows.keys(of(account, holder, name).by("key_id LIMIT 1")).stream().findFirst());
  }

  @Override
  public void put(AccessKey key) {
    writes.replace(Kind.KEYS, find(key.id()), Optional.of(key));
  }

  @Override
  public void remove(String id) {
    writes.delete("DELETE FROM access_key WHERE key_id = ?", id);
  }

  @Override
  public void removeOf(AccountId account, AttachedTo holder, String name) {
    Where keys = of(account, holder, name);
    writes.delete("DELETE FROM access_key" + keys.clause(), keys.values().toArray());
  }

  private static Where of(AccountId account, AttachedTo holder, String name) {
    Where ofKind = Where.is("account_id", account.value()).andIs("principal_kind", holder.name());
    return holder == AttachedTo.ROLE
        ? ofKind.andIs("LOWER(principal_name)", Role.comparable(name))
        : ofKind.andIs("principal_name", name);
  }
}
