package io.rshare.memory;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.AttachedPolicy.Scope;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Principal.AccountRoot;
import io.rshare.domain.identity.Principal.AssumedRole;
import io.rshare.domain.identity.Principal.RamUser;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One world, arranged by what the ports are asked for. Immutable. */
final class WorldIndex {
  static final WorldIndex EMPTY =
      new WorldIndex(
          new World(
              List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
              List.of()));

  private final Map<AccountId, Account> accounts;
  private final Map<AccountId, ResourceDirectory> directories = new HashMap<>();
  private final Map<String, AccessKey> keys;
  private final Set<String> tokens;
  private final Map<Entity, User> users;
  private final Map<Entity, Role> roles;
  private final Map<PolicyName, Policy> policies;
  private final Map<Entity, List<PolicyAttachment>> attachments;
  private final Map<String, List<ControlPolicy>> controlPolicies;

  private final World world;

  WorldIndex(World world) {
    this.world = world;
    accounts = unique(world.accounts(), Account::id);
    for (ResourceDirectory directory : world.directories()) {
      directories.put(directory.managementAccount(), directory);
      directory.members().keySet().forEach(member -> directories.put(member, directory));
    }
    keys = unique(world.keys(), AccessKey::id);
    tokens =
        world.keys().stream()
            .flatMap(key -> key.session().stream())
            .map(AccessKey.Session::token)
            .collect(Collectors.toUnmodifiableSet());
    users = unique(world.users(), u -> new Entity(u.account(), AttachedTo.USER, u.name()));
    roles = unique(world.roles(), r -> roleKey(r.account(), r.name()));
    policies = unique(world.policies(), p -> new PolicyName(p.account(), p.name()));
    attachments =
        world.attachments().stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    a -> new Entity(a.account(), a.attachedTo(), a.entityName())));
    controlPolicies =
        world.controlPolicies().stream().collect(Collectors.groupingBy(ControlPolicy::directoryId));
  }

  /** The same world with sharing on in {@code directory}; nothing if it is on already. */
  Optional<WorldIndex> withSharingEnabled(String directory) {
    boolean off =
        world.directories().stream().anyMatch(d -> d.id().equals(directory) && !d.sharingEnabled());
    if (!off) {
      return Optional.empty();
    }
    List<ResourceDirectory> directories =
        world.directories().stream()
            .map(d -> d.id().equals(directory) ? d.withSharingEnabled() : d)
            .toList();
    return Optional.of(new WorldIndex(world.withDirectories(directories)));
  }

  Optional<Account> account(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  Optional<ResourceDirectory> directory(AccountId account) {
    return Optional.ofNullable(directories.get(account));
  }

  Optional<AccessKey> key(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  boolean isToken(String token) {
    return tokens.contains(token);
  }

  Optional<User> user(AccountId account, String name) {
    return Optional.ofNullable(users.get(new Entity(account, AttachedTo.USER, name)));
  }

  Optional<Role> role(AccountId account, String name) {
    return Optional.ofNullable(roles.get(roleKey(account, name)));
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
    var entity = new Entity(user.account(), AttachedTo.USER, user.name());
    User known = users.get(entity);
    Stream<String> groups = known == null ? Stream.empty() : known.groups().stream();
    return Stream.concat(
        Stream.of(entity), groups.map(g -> new Entity(user.account(), AttachedTo.GROUP, g)));
  }

  private Optional<AttachedPolicy> attached(PolicyAttachment attachment) {
    Optional<AccountId> maker =
        attachment.policyType() == AttachedPolicy.Type.SYSTEM
            ? Optional.empty()
            : Optional.of(attachment.account());
    Scope scope = attachment.resourceGroup().isPresent() ? Scope.RESOURCE_GROUP : Scope.ACCOUNT;
    return Optional.ofNullable(policies.get(new PolicyName(maker, attachment.policyName())))
        .map(
            policy ->
                new AttachedPolicy(
                    policy.name(),
                    policy.type(),
                    policy.version(),
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

  private static Entity roleKey(AccountId account, String name) {
    return new Entity(account, AttachedTo.ROLE, Role.comparable(name));
  }

  private static <K, V> Map<K, V> unique(Collection<V> values, Function<V, K> key) {
    Map<K, V> map = new HashMap<>();
    for (V value : values) {
      if (map.put(key.apply(value), value) != null) {
        throw new IllegalArgumentException("twice in the world: " + key.apply(value));
      }
    }
    return map;
  }

  private record Entity(AccountId account, AttachedTo kind, String name) {}

  private record PolicyName(Optional<AccountId> maker, String name) {}
}
