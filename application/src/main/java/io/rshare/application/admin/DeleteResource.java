package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.resource.port.CataloguedResources;
import java.util.List;

/** Removes a resource of the caller's account from the catalogue, if it is there. */
public final class DeleteResource implements UseCase<DeleteResource.Command, Done> {
  private final OperationSpec<Command> spec =
      Administration.<Command>change("DeleteResource", AccessLevel.DELETE)
          .resources(
              (command, call) ->
                  List.of(
                      Administration.resource(
                          call.account(), command.type().typeName(), command.id())));

  private final Accounts accounts;
  private final CataloguedResources resources;

  /** The use case over these ports. */
  public DeleteResource(Accounts accounts, CataloguedResources resources) {
    this.accounts = accounts;
    this.resources = resources;
  }

  /** Which resource. */
  public record Command(ResourceType type, String id) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Done handle(Command command, Call call) {
    if (accounts.claim(call.account()).isPresent()) {
      resources
          .find(command.type(), command.id())
          .filter(resource -> resource.owner().equals(call.account()))
          .ifPresent(resource -> resources.remove(resource.type(), resource.id()));
    }
    return new Done();
  }
}
