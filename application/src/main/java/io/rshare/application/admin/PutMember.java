package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.port.Accounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds an account to a directory, or moves it to another folder. */
public final class PutMember implements UseCase<PutMember.Command, Done> {
  private final OperationSpec<Command> spec =
      Administration.<Command>change("PutMember", AccessLevel.UPDATE)
          .resources(
              (command, call) ->
                  List.of(
                      Administration.directory(command.directory())
                          + "/account/"
                          + command.account()))
          .faults(FaultCode.ACTION_NOT_FOUND);

  private final Accounts accounts;
  private final Directories directories;
  private final FullAccess fullAccess;

  /** The use case over these ports. */
  public PutMember(Accounts accounts, Directories directories, ControlPolicies controlPolicies) {
    this.accounts = accounts;
    this.directories = directories;
    this.fullAccess = new FullAccess(controlPolicies);
  }

  /**
   * Where an account is to be.
   *
   * @param folder id of a folder of the directory
   */
  public record Command(String directory, AccountId account, String folder) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Done handle(Command command, Call call) {
    ResourceDirectory before = Administration.claimed(directories, command.directory());
    if (!before.folders().containsKey(command.folder())) {
      throw Administration.refusal("folder", "There is no folder '" + command.folder() + "'.");
    }
    Map<AccountId, String> members = new HashMap<>(before.members());
    members.put(command.account(), command.folder());
    ResourceDirectory after = before.withMembers(members);
    new Joining(accounts, directories).require(after, Optional.of(before));
    directories.put(after);
    fullAccess.extend(FullAccess.places(before), after);
    return new Done();
  }
}
