package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminCalls.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.admin.DeleteResource;
import io.rshare.application.admin.Done;
import io.rshare.application.admin.PutResource;
import io.rshare.application.admin.ResourceDocument;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.resource.port.CataloguedResources;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.OfAccount;
import io.rshare.http.rest.admin.Paths.OneResource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The catalogue of resources of those accounts that have one. */
@Factory
final class ResourceRoutes {
  private static final String RESOURCES = AccountRoutes.ACCOUNT + "/resources";
  private static final String RESOURCE = RESOURCES + "/{type}/{id}";
  private static final String GROUP = "Administration: resource catalogue";

  private final AdminCalls calls;
  private final CataloguedResources resources;
  private final PutResource put;
  private final DeleteResource delete;

  ResourceRoutes(AdminCalls calls, Accounts accounts, CataloguedResources resources) {
    this.calls = calls;
    this.resources = resources;
    this.put = new PutResource(accounts, resources);
    this.delete = new DeleteResource(accounts, resources);
  }

  /** A part of the resources of an account. */
  record ResourceList(List<ResourceDocument> resources, Optional<String> nextToken) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            RESOURCE,
            ResourceDocument.class,
            Done.class,
            (document, call) -> calls.perform(put, document, account(document.account()), call))
        .says(
            "putResource",
            GROUP,
            "Lists a resource of an account that is catalogued, or makes it what the document says.");
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
                    .map(ResourceDocument::of)
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
                      Pages.each(ResourceDocument::of),
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
            (asked, call) ->
                calls.perform(
                    delete,
                    new DeleteResource.Command(type(asked.type()), asked.id()),
                    account(asked.account()),
                    call))
        .says("deleteResource", GROUP, "Removes a resource from the catalogue.");
  }

  private static ResourceType type(String name) {
    return ResourceType.named(name)
        .orElseThrow(
            () -> Problem.malformed("type", "'type' must be a shareable type, such as VSwitch."));
  }
}
