package io.rshare.bootstrap.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceRef;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.world.Kind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the resources of one account, where they are catalogued. */
final class ResourceReader {
  private final Section section;
  private final AccountId account;
  private final WorldBuilder world;

  ResourceReader(Section section, AccountId account, WorldBuilder world) {
    this.section = section;
    this.account = account;
    this.world = world;
  }

  void read() {
    section
        .sections("resources", "type", "id", "region", "shareable", "targetLimit", "unreachableFor")
        .forEach(this::readResource);
  }

  private void readResource(Section resource) {
    resource.required("type");
    ResourceType type =
        resource.parsed("type", "a shareable type", ResourceType::named, ResourceType.V_SWITCH);
    String id = resource.required("id");
    if (!ResourceRef.isId(id)) {
      resource.problem("id", "'" + id + "' is not a valid resource id");
    }
    Optional<Integer> limit =
        resource.text("targetLimit").isEmpty()
            ? Optional.empty()
            : Optional.of(resource.parsed("targetLimit", "a count", AccountReader::count, 0));
    var catalogued =
        new CataloguedResource(
            account,
            type,
            id,
            resource.text("region"),
            resource.flag("shareable", true),
            limit,
            accounts(resource, "unreachableFor"));
    world.add(Kind.RESOURCES, catalogued, resource.node());
  }

  private static Set<AccountId> accounts(Section resource, String field) {
    Set<AccountId> accounts = new HashSet<>();
    for (String text : resource.texts(field)) {
      AccountId.parse(text)
          .ifPresentOrElse(
              accounts::add,
              () -> resource.problem(field, "'" + text + "' is not an account id of 16 digits"));
    }
    return accounts;
  }
}
