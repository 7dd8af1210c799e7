package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.identity.ControlPolicy;
import java.util.List;

/** Removes a directory with its control policies; its accounts stay. */
public final class DeleteDirectory implements UseCase<String, Done> {
  private static final int SOME = 100;

  private final OperationSpec<String> spec =
      Administration.<String>change("DeleteDirectory", AccessLevel.DELETE)
          .resources((id, call) -> List.of(Administration.directory(id)));

  private final Directories directories;
  private final ControlPolicies controlPolicies;

  /** The use case over these ports; its command is the id of the directory. */
  public DeleteDirectory(Directories directories, ControlPolicies controlPolicies) {
    this.directories = directories;
    this.controlPolicies = controlPolicies;
  }

  @Override
  public OperationSpec<String> spec() {
    return spec;
  }

  @Override
  public Done handle(String id, Call call) {
    if (directories.claim(id).isPresent()) {
      List<ControlPolicy> some = controlPolicies.page(id, "", SOME);
      while (!some.isEmpty()) {
        some.forEach(policy -> controlPolicies.remove(id, policy.id()));
        some = controlPolicies.page(id, "", SOME);
      }
      directories.remove(id);
    }
    return new Done();
  }
}
