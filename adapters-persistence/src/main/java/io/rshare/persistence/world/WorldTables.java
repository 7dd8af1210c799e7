package io.rshare.persistence.world;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.world.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the world lies in its tables. */
final class WorldTables {
  static final List<WorldTable> ALL =
      List.of(
          table(
              "account",
              1,
              "account_id, name, site, legal_entity, default_resource_group," + " catalogued",
              Kind.ACCOUNTS,
              WorldTables::account),
          table(
              "account_quota",
              2,
              "account_id, quota, max_count",
              Kind.ACCOUNTS,
              WorldTables::quotas),
          table(
              "resource_group",
              2,
              "account_id, resource_group_id",
              Kind.ACCOUNTS,
              WorldTables::resourceGroups),
          table(
              "resource_directory",
              1,
              "directory_id, root_folder_id, management_account," + " sharing_enabled",
              Kind.DIRECTORIES,
              WorldTables::directory),
          table(
              "directory_folder",
              2,
              "directory_id, folder_id, name, parent_id",
              Kind.DIRECTORIES,
              WorldTables::folders),
          table(
              "directory_member",
              1,
              "account_id, directory_id, folder_id",
              Kind.DIRECTORIES,
              WorldTables::members),
          table(
              "ram_user",
              2,
              "account_id, name, user_id",
              Kind.USERS,
              u -> one(u.account().value(), u.name(), u.id())),
          table(
              "ram_group",
              2,
              "account_id, name",
              Kind.GROUPS,
              g -> one(g.account().value(), g.name())),
          table(
              "ram_group_member",
              3,
              "account_id, user_name, group_name",
              Kind.USERS,
              WorldTables::memberships),
          table(
              "ram_role",
              2,
              "account_id, name, role_id, service_linked, trust_policy, max_session_seconds",
              Kind.ROLES,
              WorldTables::role),
          table(
              "access_key",
              1,
              AccessKeyMapping.COLUMNS,
              Kind.KEYS,
              k -> Stream.<@Nullable Object[]>of(AccessKeyMapping.row(k))),
          table(
              "ram_policy",
              2,
              "maker, name, version",
              Kind.POLICIES,
              p -> one(maker(p.account()), p.name(), p.defaultVersion())),
          table(
              "ram_policy_version",
              3,
              "maker, name, version, position, document",
              Kind.POLICIES,
              WorldTables::versions),
          table(
              "ram_policy_attachment",
              6,
              "account_id, entity_kind, entity_name, maker," + " policy_name, resource_group",
              Kind.ATTACHMENTS,
              WorldTables::attachment),
          table(
              "control_policy",
              2,
              "directory_id, policy_id, policy_type, document",
              Kind.CONTROL_POLICIES,
              p -> one(p.directoryId(), p.id(), p.type().name(), p.document())),
          table(
              "control_policy_attachment",
              3,
              "directory_id, place, policy_id",
              Kind.CONTROL_POLICIES,
              WorldTables::places),
          table(
              "catalogued_resource",
              2,
              "resource_type, resource_id, owner_account, region, shareable, target_limit",
              Kind.RESOURCES,
              WorldTables::resource),
          table(
              "unreachable_resource",
              3,
              "resource_type, resource_id, account_id",
              Kind.RESOURCES,
              WorldTables::unreachable));

  private WorldTables() {}

  private static <T> WorldTable table(
      String name,
      int keys,
      String columns,
      Kind<T> kind,
      Function<T, Stream<@Nullable Object[]>> rows) {
    return new WorldTable(
        name, List.of(columns.split(", ")), keys, world -> world.all(kind).stream().flatMap(rows));
  }

  private static Stream<@Nullable Object[]> one(@Nullable Object... row) {
    return Stream.<@Nullable Object[]>of(row);
  }

  private static String maker(Optional<AccountId> account) {
    return account.map(AccountId::value).orElse("");
  }

  private static Stream<@Nullable Object[]> account(Account a) {
    return one(
        a.id().value(),
        a.name(),
        a.site().name(),
        a.legalEntity(),
        a.defaultResourceGroup(),
        a.catalogued());
  }

  private static Stream<@Nullable Object[]> quotas(Account a) {
    return a.quotas().set().entrySet().stream()
        .flatMap(e -> one(a.id().value(), e.getKey().name(), e.getValue()));
  }

  private static Stream<@Nullable Object[]> resourceGroups(Account a) {
    return a.resourceGroups().stream().flatMap(group -> one(a.id().value(), group));
  }

  private static Stream<@Nullable Object[]> directory(ResourceDirectory d) {
    return one(d.id(), d.rootFolderId(), d.managementAccount().value(), d.sharingEnabled());
  }

  private static Stream<@Nullable Object[]> folders(ResourceDirectory d) {
    return d.folders().values().stream()
        .flatMap(f -> one(d.id(), f.id(), f.name(), f.parent().orElse(null)));
  }

  private static Stream<@Nullable Object[]> members(ResourceDirectory d) {
    return d.members().entrySet().stream()
        .flatMap(m -> one(m.getKey().value(), d.id(), m.getValue()));
  }

  private static Stream<@Nullable Object[]> memberships(User u) {
    return u.groups().stream().flatMap(group -> one(u.account().value(), u.name(), group));
  }

  private static Stream<@Nullable Object[]> role(Role r) {
    return one(
        r.account().value(),
        r.name(),
        r.id(),
        r.serviceLinked(),
        r.trustPolicy().orElse(null),
        r.maxSessionDuration().toSeconds());
  }

  private static Stream<@Nullable Object[]> versions(Policy p) {
    return IntStream.range(0, p.versions().size())
        .boxed()
        .flatMap(
            i -> {
              Policy.Version version = p.versions().get(i);
              return one(maker(p.account()), p.name(), version.id(), i, version.document());
            });
  }

  private static Stream<@Nullable Object[]> attachment(PolicyAttachment a) {
    return one(
        a.account().value(),
        a.attachedTo().name(),
        a.entityName(),
        maker(a.maker()),
        a.policyName(),
        a.resourceGroup().orElse(""));
  }

  private static Stream<@Nullable Object[]> places(ControlPolicy p) {
    return p.attachedTo().stream().flatMap(place -> one(p.directoryId(), place, p.id()));
  }

  private static Stream<@Nullable Object[]> resource(CataloguedResource r) {
    return one(
        r.type().typeName(),
        r.id(),
        r.owner().value(),
        r.region().orElse(null),
        r.shareable(),
        r.targetLimit().orElse(null));
  }

  private static Stream<@Nullable Object[]> unreachable(CataloguedResource r) {
    return r.unreachableFor().stream()
        .flatMap(account -> one(r.type().typeName(), r.id(), account.value()));
  }
}
