package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminWorld.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.Says;
import io.rshare.application.admin.Done;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceRef;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.resource.port.CataloguedResources;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.OfAccount;
import io.rshare.http.rest.admin.Paths.OneResource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The catalogue of resources of those accounts that have one. */
@Factory
final class ResourceRoutes {
  private static final String RESOURCES = AccountRoutes.ACCOUNT + "/resources";
  private static final String RESOURCE = RESOURCES + "/{type}/{id}";
  private static final String GROUP = "Administration: resource catalogue";

  private final AdminWorld world;
  private final CataloguedResources resources;

  ResourceRoutes(AdminWorld world, CataloguedResources resources) {
    this.world = world;
    this.resources = resources;
  }

  /** A resource. */
  record ResourceDocument(
      @Says(value = "Account that owns the resource, 16 digits.", pattern = "^[0-9]{16}$")
          String account,
      @Says("A shareable type, such as VSwitch.") String type,
      @Says("Id within the type.") String id,
      @Says("Region of the resource; absent for a global resource.") Optional<String> region,
      @Says("Whether the resource can be shared; true by default.") Optional<Boolean> shareable,
      @Says("Maximum number of targets.") Optional<Integer> targetLimit,
      @Says("Accounts without access to its zone; unchanged if omitted.")
          Optional<List<String>> unreachableFor) {}

  /** A part of the resources of an account. */
  record ResourceList(List<ResourceDocument> resources, Optional<String> nextToken) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            RESOURCE,
            ResourceDocument.class,
            Done.class,
            (document, call) -> {
              CataloguedResource resource = read(document);
              boolean reachSaid = document.unreachableFor().isPresent();
              world.change(call, before -> put(before, resource, reachSaid));
              return new Done();
            })
        .says(
            "putResource",
            GROUP,
            "Lists a resource of an account that is catalogued, or makes it what the document says.");
  }

  private static World put(World before, CataloguedResource resource, boolean reachSaid) {
    Optional<CataloguedResource> known = before.find(Kind.RESOURCES, Kind.RESOURCES.idOf(resource));
    if (known.filter(other -> !other.owner().equals(resource.owner())).isPresent()) {
      throw Problem.malformed("id", "The resource belongs to another account.");
    }
    return before.put(
        Kind.RESOURCES,
        reachSaid || known.isEmpty()
            ? resource
            : resource.withUnreachableFor(known.get().unreachableFor()));
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            RESOURCE,
            OneResource.class,
            ResourceDocument.class,
            (asked, call) ->
                resources
                    .find(type(asked.type()), asked.id())
                    .filter(resource -> resource.owner().equals(account(asked.account())))
                    .map(ResourceRoutes::write)
                    .orElseThrow(() -> Problem.missing("No such resource.")))
        .says("getResource", GROUP, "Reads a resource.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            RESOURCES,
            OfAccount.class,
            ResourceList.class,
            (asked, call) -> {
              AccountId account = account(asked.account());
              Pages<ResourceDocument> page =
                  Pages.of(
                      (after, most) -> resources.page(account, after, most),
                      CataloguedResources::place,
                      Pages.each(ResourceRoutes::write),
                      asked.maxResults(),
                      asked.nextToken());
              return new ResourceList(page.entries(), page.nextToken());
            })
        .says("listResources", GROUP, "Lists the catalogued resources of an account.");
  }

  @Singleton
  Route delete() {
    return Route.of(
            "DELETE",
            RESOURCE,
            OneResource.class,
            Done.class,
            (asked, call) -> {
              world.change(
                  call,
                  before ->
                      find(before, asked)
                          .map(r -> before.without(Kind.RESOURCES, Kind.RESOURCES.idOf(r)))
                          .orElse(before));
              return new Done();
            })
        .says("deleteResource", GROUP, "Removes a resource from the catalogue.");
  }

  private static Optional<CataloguedResource> find(World world, OneResource asked) {
    AccountId account = account(asked.account());
    return world
        .find(Kind.RESOURCES, Kind.resource(type(asked.type()), asked.id()))
        .filter(resource -> resource.owner().equals(account));
  }

  private static ResourceType type(String name) {
    return ResourceType.named(name)
        .orElseThrow(
            () -> Problem.malformed("type", "'type' must be a shareable type, such as VSwitch."));
  }

  private static CataloguedResource read(ResourceDocument document) {
    if (!ResourceRef.isId(document.id())) {
      throw Problem.malformed("id", "'id' is not a valid resource id.");
    }
    if (document.targetLimit().orElse(0) < 0) {
      throw Problem.malformed("targetLimit", "'targetLimit' must not be negative.");
    }
    return new CataloguedResource(
        account(document.account()),
        type(document.type()),
        document.id(),
        document.region(),
        document.shareable().orElse(true),
        document.targetLimit(),
        accounts(document.unreachableFor()));
  }

  private static Set<AccountId> accounts(Optional<List<String>> texts) {
    return texts.orElse(List.of()).stream().map(AdminWorld::account).collect(Collectors.toSet());
  }

  private static ResourceDocument write(CataloguedResource resource) {
    return new ResourceDocument(
        resource.owner().value(),
        resource.type().typeName(),
        resource.id(),
        resource.region(),
        Optional.of(resource.shareable()),
        resource.targetLimit(),
        Optional.of(resource.unreachableFor().stream().map(AccountId::value).sorted().toList()));
  }
}
