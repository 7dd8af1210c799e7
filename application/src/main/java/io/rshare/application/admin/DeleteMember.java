package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import java.util.List;

/** Takes an account out of a directory; nothing happens where it is not in. */
public final class DeleteMember implements UseCase<DeleteMember.Command, Done> {
  private final OperationSpec<Command> spec =
      Administration.<Command>change("DeleteMember", AccessLevel.DELETE)
          .resources(
              (command, call) ->
                  List.of(
                      Administration.directory(command.directory())
                          + "/account/"
                          + command.account()));

  private final Directories directories;
  private final Membership membership;

  /** The use case over these ports. */
  public DeleteMember(Directories directories, ControlPolicies controlPolicies) {
    this.directories = directories;
    this.membership = new Membership(directories, controlPolicies);
  }

  /** Who is to leave what. */
  public record Command(String directory, AccountId account) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Done handle(Command command, Call call) {
    directories
        .claim(command.directory())
        .ifPresent(directory -> membership.end(directory, command.account()));
    return new Done();
  }
}
