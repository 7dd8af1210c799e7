package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import java.util.List;

/** Removes a control policy; a directory without control policies does not use them. */
public final class DeleteControlPolicy implements UseCase<DeleteControlPolicy.Command, Done> {
  private final OperationSpec<Command> spec =
      Administration.<Command>change("DeleteControlPolicy", AccessLevel.DELETE)
          .resources(
              (command, call) ->
                  List.of(
                      Administration.directory(command.directory())
                          + "/controlpolicy/"
                          + command.id()));

  private final Directories directories;
  private final ControlPolicies controlPolicies;

  /** The use case over these ports. */
  public DeleteControlPolicy(Directories directories, ControlPolicies controlPolicies) {
    this.directories = directories;
    this.controlPolicies = controlPolicies;
  }

  /** Which control policy. */
  public record Command(String directory, String id) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Done handle(Command command, Call call) {
    if (directories.claim(command.directory()).isPresent()) {
      controlPolicies.remove(command.directory(), command.id());
    }
    return new Done();
  }
}
