package io.rshare.persistence.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.port.Policies;
import io.rshare.domain.world.Kind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcPolicies implements Policies {
  private final IdentityRows rows;
  private final EntryPages pages;
  private final OneMoment moment;
  private final EntryWrites writes;

  JdbcPolicies(IdentityRows rows, EntryPages pages, OneMoment moment, EntryWrites writes) {
    this.rows = rows;
    this.pages = pages;
    this.moment = moment;
    this.writes = writes;
  }

  @Override
  public Optional<Policy> find(AccountId account, String name) {
    return moment.read(
        () ->
            rows.policies(Where.is("maker", account.value()).andIs("name", name)).stream()
                .findFirst());
  }

  @Override
  public List<Policy> page(AccountId account, String after, int most) {
    return pages.page(
        "ram_policy", Where.is("maker", account.value()), "name", after, most, rows::policies);
  }

  @Override
  public void put(Policy policy) {
    AccountId maker = policy.account().orElseThrow();
    writes.replace(Kind.POLICIES, find(maker, policy.name()), Optional.of(policy));
  }

  @Override
  public void remove(AccountId account, String name) {
    writes.replace(Kind.POLICIES, find(account, name), Optional.empty());
  }
}
