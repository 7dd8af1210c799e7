package io.rshare.application.operation;

import static io.rshare.application.Parameter.flag;
import static io.rshare.application.Parameter.text;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.application.access.ContextValue;
import io.rshare.domain.account.Account;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareName;
import io.rshare.domain.tag.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Makes a resource share, optionally with its first resources, targets, permissions and tags.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-createresourceshare">
 *     CreateResourceShare</a>
 */
public final class CreateResourceShare
    implements Operation<CreateResourceShare.Command, CreateResourceShare.Result> {
  private final Ports ports;
  private final OperationSpec<Command> spec;

  /** The operation over these ports. */
  public CreateResourceShare(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>writing("CreateResourceShare", AccessLevel.CREATE, 10)
            .takes(RequestedFilters.SHARE_NAME.required())
            .takes(RequestedResources.NAMES)
            .takes(
                RequestedTargets.NAMES,
                Additions.PERMISSION_NAMES,
                flag("AllowExternalTargets")
                    .says(
                        "Whether targets may lie outside the resource directory; false by default."),
                text("ResourceGroupId")
                    .says("Resource group of the share; the default group if omitted."),
                RequestedTargets.PROPERTIES,
                RequestedResources.PROPERTIES,
                RequestedTags.PARAMETER)
            .condition(
                "resourcesharing:RequestedAllowExternalTargets",
                (command, call) ->
                    List.of(ContextValue.of(Boolean.toString(command.allowExternalTargets()))))
            .condition(
                "resourcesharing:Target",
                (command, call) -> command.targets().values(ports.directories().of(call.account())))
            .condition(
                "resourcesharing:RequestedResourceType",
                (command, call) -> command.resources().typeValues())
            .condition(
                "resourcesharing:ResourceArn",
                (command, call) -> command.resources().arnValues(call))
            .requestTags(Command::tags)
            .resourceGroup((command, call) -> command.resourceGroup())
            .faults(
                EnumSet.range(FaultCode.SHARE_NAME_MISSING, FaultCode.INVITATION_QUOTA_EXCEEDED));
  }

  /** What the caller asks for. */
  record Command(
      ShareName name,
      boolean allowExternalTargets,
      Optional<String> resourceGroup,
      RequestedResources resources,
      RequestedTargets targets,
      List<String> permissionNames,
      List<Tag> tags) {}

  /** The answer. */
  public record Result(ShareView resourceShare) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    return new Command(
        ShareName.parse(
            in.text("ResourceShareName").orElseThrow(FaultCode.SHARE_NAME_MISSING::fault)),
        in.flag("AllowExternalTargets", FaultCode.PARAMETER_INVALID).orElse(false),
        in.text("ResourceGroupId"),
        RequestedResources.bind(in),
        RequestedTargets.bind(in),
        Additions.permissionNames(in),
        RequestedTags.bind(in));
  }

  @Override
  public Result handle(Command command, Call call) {
    Account owner = ports.accounts().find(call.account()).orElseThrow();
    ResourceShare share = share(command, call, resourceGroup(command, owner));
    var empty =
        new ShareContents(share, List.of(), List.of(), List.of(), command.tags(), List.of());
    var additions =
        new Additions(
            ports, call, command.resources(), command.targets(), command.permissionNames());
    ShareContents contents =
        ports
            .settings()
            .lifecycle()
            .advance(new ResourceChecks(ports, call).checked(additions.addedTo(empty)), call.now());
    ports.shares().add(contents);
    // Last, because every call of the account waits for this row until the transaction ends.
    ports
        .usages()
        .claim(owner.id(), contents.usage(), owner.quotas().over(ports.settings().quotas()));
    return new Result(ShareView.of(share));
  }

  /**
   * No code is documented for an unknown group in this operation; the catch-all answers (assumed).
   */
  private static String resourceGroup(Command command, Account owner) {
    String group = command.resourceGroup().orElse(owner.defaultResourceGroup());
    if (!owner.resourceGroups().contains(group)) {
      throw FaultCode.PARAMETER_INVALID.fault().at("ResourceGroupId");
    }
    return group;
  }

  private ResourceShare share(Command command, Call call, String group) {
    return ResourceShare.made(
        ports.ids().shareId(),
        command.name(),
        call.account(),
        call.region(),
        command.allowExternalTargets(),
        group,
        call.now());
  }
}
