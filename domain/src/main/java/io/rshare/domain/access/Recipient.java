package io.rshare.domain.access;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.Audience;
import io.rshare.domain.association.TargetAssociation;
import java.util.List;
import java.util.Optional;

/** Who wants to use a resource: an account, whoever acts for it, or a cloud service. */
public sealed interface Recipient {
  /** Ids of the targets that could mean it. */
  List<String> places();

  /** Whether {@code target}, in a share of {@code owner}, means it. */
  boolean isMeantBy(AccountId owner, TargetAssociation target);

  /** Its account, where it is one. */
  Optional<AccountId> account();

  /** An account, and where it sits now. */
  record OfAccount(Audience audience, List<String> places) implements Recipient {
    /** The account as a recipient. */
    public OfAccount(Audience audience) {
      this(audience, audience.places());
    }

    @Override
    public boolean isMeantBy(AccountId owner, TargetAssociation target) {
      return audience.isMeantBy(owner, target);
    }

    @Override
    public Optional<AccountId> account() {
      return Optional.of(audience.account());
    }
  }

  /** A cloud service; it is meant by its name only. */
  record OfService(String name) implements Recipient {
    @Override
    public List<String> places() {
      return List.of(name);
    }

    @Override
    public boolean isMeantBy(AccountId owner, TargetAssociation target) {
      return target.target().id().equals(name);
    }

    @Override
    public Optional<AccountId> account() {
      return Optional.empty();
    }
  }
}
