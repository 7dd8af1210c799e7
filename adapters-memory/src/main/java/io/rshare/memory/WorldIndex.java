package io.rshare.memory;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.AttachedPolicy.Scope;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Principal.AccountRoot;
import io.rshare.domain.identity.Principal.AssumedRole;
import io.rshare.domain.identity.Principal.RamUser;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One world, arranged by what the ports are asked for. Immutable. */
final class WorldIndex {
  static final WorldIndex EMPTY = new WorldIndex(World.EMPTY);

  private final Map<AccountId, ResourceDirectory> directories = new HashMap<>();
  private final Set<String> tokens;
  private final Map<Entity, List<PolicyAttachment>> attachments;
  private final Map<String, List<ControlPolicy>> controlPolicies;

  private final World world;

  WorldIndex(World world) {
    this.world = world;
    for (ResourceDirectory directory : world.directories()) {
      directories.put(directory.managementAccount(), directory);
      directory.members().keySet().forEach(member -> directories.put(member, directory));
    }
    tokens =
        world.keys().stream()
            .flatMap(key -> key.session().stream())
            .map(AccessKey.Session::token)
            .collect(Collectors.toUnmodifiableSet());
    attachments =
        world.attachments().stream()
            .collect(
                Collectors.groupingBy(
                    a -> new Entity(a.account(), a.attachedTo(), a.entityName())));
    controlPolicies =
        world.controlPolicies().stream().collect(Collectors.groupingBy(ControlPolicy::directoryId));
  }

  World world() {
    return world;
  }

  Optional<Account> account(AccountId id) {
    return world.find(Kind.ACCOUNTS, id.value());
  }

  Optional<ResourceDirectory> directory(AccountId account) {
    return Optional.ofNullable(directories.get(account));
  }

  Optional<AccessKey> key(String id) {
    return world.find(Kind.KEYS, id);
  }

  boolean covers(AccountId owner) {
    return account(owner).map(Account::catalogued).orElse(false);
  }

  Optional<CataloguedResource> resource(ResourceType type, String id) {
    return world.find(Kind.RESOURCES, Kind.resource(type, id));
  }

  boolean isToken(String token) {
    return tokens.contains(token);
  }

  Optional<User> user(AccountId account, String name) {
    return world.find(Kind.USERS, Kind.path(account, name));
  }

  Optional<Role> role(AccountId account, String name) {
    return world.find(Kind.ROLES, Kind.role(account, name));
  }

  List<AttachedPolicy> policies(Principal principal) {
    Stream<Entity> entities =
        switch (principal) {
          case AccountRoot _ -> Stream.empty();
          case AssumedRole role ->
              Stream.of(new Entity(role.account(), AttachedTo.ROLE, role.roleName()));
          case RamUser user -> userWithGroups(user);
        };
    return entities
        .flatMap(entity -> attachments.getOrDefault(entity, List.of()).stream())
        .flatMap(attachment -> attached(attachment).stream())
        .toList();
  }

  List<List<AttachedPolicy>> controlPolicies(AccountId account) {
    ResourceDirectory directory = directories.get(account);
    if (directory == null || directory.isManagedBy(account)) {
      return List.of();
    }
    List<ControlPolicy> all = controlPolicies.getOrDefault(directory.id(), List.of());
    if (all.isEmpty()) {
      return List.of();
    }
    List<List<AttachedPolicy>> levels = new ArrayList<>();
    levels.add(level(all, account.value(), Scope.ACCOUNT));
    for (String folder : directory.foldersAbove(account)) {
      levels.add(level(all, folder, Scope.FOLDER));
    }
    return List.copyOf(levels);
  }

  private Stream<Entity> userWithGroups(RamUser user) {
    Stream<String> groups =
        world.find(Kind.USERS, Kind.path(user.account(), user.name())).stream()
            .flatMap(known -> known.groups().stream());
    return Stream.concat(
        Stream.of(new Entity(user.account(), AttachedTo.USER, user.name())),
        groups.map(g -> new Entity(user.account(), AttachedTo.GROUP, g)));
  }

  private Optional<AttachedPolicy> attached(PolicyAttachment attachment) {
    Scope scope = attachment.resourceGroup().isPresent() ? Scope.RESOURCE_GROUP : Scope.ACCOUNT;
    return world
        .find(Kind.POLICIES, Kind.policy(attachment.maker(), attachment.policyName()))
        .map(
            policy ->
                new AttachedPolicy(
                    policy.name(),
                    policy.type(),
                    policy.defaultVersion(),
                    policy.document(),
                    attachment.attachedTo(),
                    scope,
                    attachment.resourceGroup().orElse("")));
  }

  private static List<AttachedPolicy> level(
      List<ControlPolicy> policies, String place, Scope scope) {
    return policies.stream()
        .filter(policy -> policy.attachedTo().contains(place))
        .map(
            policy ->
                new AttachedPolicy(
                    policy.id(),
                    policy.type(),
                    "v1",
                    policy.document(),
                    AttachedTo.DIRECTORY_TARGET,
                    scope,
                    ""))
        .toList();
  }

  private record Entity(AccountId account, AttachedTo kind, String name) {}
}
