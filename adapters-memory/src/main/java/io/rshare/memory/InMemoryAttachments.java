package io.rshare.memory;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

final class InMemoryAttachments implements Attachments {
  private final InMemoryWorld world;

  InMemoryAttachments(InMemoryWorld world) {
    this.world = world;
  }

  @Override
  public List<PolicyAttachment> between(
      AccountId account, AttachedTo kind, String first, String last) {
    return world.index().attachments(account, kind, first, last);
  }

  @Override
  public void put(PolicyAttachment attachment) {
    world.alter(before -> before.put(Kind.ATTACHMENTS, attachment).withSystemPoliciesInUse());
  }

  @Override
  public void removeFrom(AccountId account, AttachedTo kind, String entity) {
    List<PolicyAttachment> gone = of(account, kind, entity);
    removeIf(gone::contains);
  }

  @Override
  public void removeOf(AccountId maker, String policy) {
    removeIf(a -> a.maker().equals(Optional.of(maker)) && a.policyName().equals(policy));
  }

  private void removeIf(Predicate<PolicyAttachment> gone) {
    world.alter(
        before -> {
          World rest =
              before.with(
                  Kind.ATTACHMENTS, before.attachments().stream().filter(gone.negate()).toList());
          return rest.withSystemPoliciesInUse();
        });
  }

  @Override
  public boolean isLimitedTo(AccountId account, String resourceGroup) {
    return world.current().attachments().stream()
        .anyMatch(
            a ->
                a.account().equals(account)
                    && a.resourceGroup().equals(Optional.of(resourceGroup)));
  }
}
