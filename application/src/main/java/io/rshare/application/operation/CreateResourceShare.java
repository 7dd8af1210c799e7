package io.rshare.application.operation;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.application.access.ContextValue;
import io.rshare.domain.account.Account;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.permission.PermissionChoice;
import io.rshare.domain.resource.Arn;
import io.rshare.domain.resource.ResourceAdmission;
import io.rshare.domain.resource.ResourceRef;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareName;
import io.rshare.domain.share.ShareStatus;
import io.rshare.domain.tag.Tag;
import io.rshare.domain.target.SharedTarget;
import io.rshare.domain.target.TargetAdmission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a resource share, optionally with its first resources, targets, permissions and tags.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-createresourceshare">
 *     CreateResourceShare</a>
 */
public final class CreateResourceShare
    implements Operation<CreateResourceShare.Command, CreateResourceShare.Result> {
  private static final int MAX_PERMISSION_NAMES = 5;

  private final Ports ports;
  private final OperationSpec<Command> spec;

  /** The operation over these ports. */
  public CreateResourceShare(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>writing("CreateResourceShare", AccessLevel.CREATE, 10)
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
        in.flag("AllowExternalTargets", false, FaultCode.PARAMETER_INVALID),
        in.text("ResourceGroupId"),
        RequestedResources.bind(in),
        RequestedTargets.bind(in),
        Entries.limited(
            in.list("PermissionNames"),
            MAX_PERMISSION_NAMES,
            FaultCode.PERMISSION_NAMES_TOO_MANY,
            FaultCode.PERMISSION_NAMES_DUPLICATE),
        RequestedTags.bind(in));
  }

  @Override
  public Result handle(Command command, Call call) {
    Account owner = ports.accounts().find(call.account()).orElseThrow();
    Optional<ResourceDirectory> directory = ports.directories().of(owner.id());
    ResourceShare share = share(command, call, resourceGroup(command, owner));
    List<ResourceRef> resources = command.resources().resources();
    List<Permission> permissions =
        PermissionChoice.of(command.permissionNames(), typesOf(resources));
    admission(share, directory).admit(resources);
    command.resources().checkProperties(call);
    List<TargetAssociation> targets = targets(command, call, owner, directory);
    var contents =
        new ShareContents(
            share,
            resourceAssociations(command, call),
            targets,
            permissions,
            command.tags(),
            invitations(targets, call));
    ports
        .usages()
        .claim(owner.id(), contents.usage(), owner.quotas().over(ports.settings().quotas()));
    ports.shares().add(contents);
    return new Result(ShareView.of(share));
  }

  /**
   * No code is documented for an unknown group in this operation; the catch-all answers (assumed).
   */
  private static String resourceGroup(Command command, Account owner) {
    String group = command.resourceGroup().orElse(owner.defaultResourceGroup());
    if (!owner.resourceGroups().contains(group)) {
      throw FaultCode.PARAMETER_INVALID.fault();
    }
    return group;
  }

  private ResourceShare share(Command command, Call call, String group) {
    return new ResourceShare(
        ports.ids().shareId(),
        command.name(),
        call.account(),
        call.region(),
        command.allowExternalTargets(),
        ShareStatus.ACTIVE,
        group,
        call.now(),
        call.now());
  }

  private ResourceAdmission admission(ResourceShare share, Optional<ResourceDirectory> directory) {
    return new ResourceAdmission(
        share.owner(),
        directory,
        share.region(),
        share.allowExternalTargets(),
        ports.settings().managementAccountOnly());
  }

  private static Set<ResourceType> typesOf(List<ResourceRef> resources) {
    Set<ResourceType> types = EnumSet.noneOf(ResourceType.class);
    resources.forEach(resource -> types.add(resource.type()));
    return types;
  }

  private static List<ResourceAssociation> resourceAssociations(Command command, Call call) {
    return command.resources().resources().stream()
        .map(
            resource -> {
              Optional<Arn> arn = resource.arn(call.region(), call.account());
              return new ResourceAssociation(
                  resource.type(),
                  resource.id(),
                  arn.map(Arn::toString),
                  command.resources().propertyOf(arn),
                  AssociationStatus.ASSOCIATED,
                  call.now(),
                  call.now());
            })
        .toList();
  }

  private List<TargetAssociation> targets(
      Command command, Call call, Account owner, Optional<ResourceDirectory> directory) {
    var admission =
        new TargetAdmission(
            owner,
            directory,
            command.allowExternalTargets(),
            typesOf(command.resources().resources()),
            ports.accounts()::find);
    return command.targets().targets().stream()
        .map(target -> association(target, admission.admit(target), command, call))
        .toList();
  }

  /**
   * An invited account is being associated until it accepts; everything else is in force at once.
   */
  private static TargetAssociation association(
      SharedTarget target, TargetAdmission.Entry entry, Command command, Call call) {
    return new TargetAssociation(
        target,
        entry != TargetAdmission.Entry.INTERNAL,
        Optional.ofNullable(command.targets().properties().get(target.id())),
        entry == TargetAdmission.Entry.INVITED
            ? AssociationStatus.ASSOCIATING
            : AssociationStatus.ASSOCIATED,
        call.now(),
        call.now());
  }

  private List<Invitation> invitations(List<TargetAssociation> targets, Call call) {
    var invitations = new ArrayList<Invitation>();
    for (TargetAssociation association : targets) {
      if (association.target() instanceof SharedTarget.ToAccount to
          && association.status() == AssociationStatus.ASSOCIATING) {
        String id = ports.ids().invitationId();
        invitations.add(Invitation.pending(id, call.account(), to.account(), call.now()));
      }
    }
    return invitations;
  }
}
