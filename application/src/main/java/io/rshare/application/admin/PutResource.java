package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceRef;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.resource.port.CataloguedResources;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists a resource of an account that is catalogued, or makes it what the document says. */
public final class PutResource implements UseCase<ResourceDocument, Done> {
  private static final int LONGEST_REGION = 64;

  private final OperationSpec<ResourceDocument> spec =
      Administration.<ResourceDocument>change("PutResource", AccessLevel.UPDATE)
          .resources(
              (document, call) ->
                  List.of(Administration.resource(call.account(), document.type(), document.id())));

  private final Accounts accounts;
  private final CataloguedResources resources;

  /** The use case over these ports. */
  public PutResource(Accounts accounts, CataloguedResources resources) {
    this.accounts = accounts;
    this.resources = resources;
  }

  @Override
  public OperationSpec<ResourceDocument> spec() {
    return spec;
  }

  @Override
  public Done handle(ResourceDocument document, Call call) {
    CataloguedResource described = read(document, call.account());
    ClaimedAccount owner = ClaimedAccount.of(accounts, call.account());
    if (!owner.account().catalogued()) {
      throw Administration.refusal(
          "account",
          "Account '"
              + owner.id()
              + "' keeps no catalogue of its resources; set 'catalogued: true' for the account"
              + " first.");
    }
    Optional<CataloguedResource> known = resources.find(described.type(), described.id());
    if (known.filter(other -> !other.owner().equals(owner.id())).isPresent()) {
      throw Administration.refusal("id", "The resource belongs to another account.");
    }
    described.unreachableFor().forEach(this::requireAccount);
    resources.put(
        document.unreachableFor().isPresent() || known.isEmpty()
            ? described
            : described.withUnreachableFor(known.get().unreachableFor()));
    return new Done();
  }

  private void requireAccount(AccountId account) {
    if (accounts.find(account).isEmpty()) {
      throw Administration.refusal("unreachableFor", "There is no account '" + account + "'.");
    }
  }

  private static CataloguedResource read(ResourceDocument document, AccountId owner) {
    ResourceType type =
        ResourceType.named(document.type())
            .orElseThrow(
                () ->
                    Administration.refusal(
                        "type", "'type' must be a shareable type, such as VSwitch."));
    if (!ResourceRef.isId(document.id())) {
      throw Administration.refusal("id", "'id' is not a valid resource id.");
    }
    if (document.targetLimit().orElse(0) < 0) {
      throw Administration.refusal("targetLimit", "'targetLimit' must not be negative.");
    }
    document
        .region()
        .ifPresent(region -> Administration.requireLength("region", region, LONGEST_REGION));
    Set<AccountId> unreachable =
        document.unreachableFor().orElse(List.of()).stream()
            .map(account -> Administration.account("unreachableFor", account))
            .collect(Collectors.toSet());
    return new CataloguedResource(
        owner,
        type,
        document.id(),
        document.region(),
        document.shareable().orElse(true),
        document.targetLimit(),
        unreachable);
  }
}
