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
import io.rshare.domain.identity.Principal.Administrator;
import io.rshare.domain.identity.Principal.AssumedRole;
import io.rshare.domain.identity.Principal.RamUser;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.listing.CodePoints;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.resource.port.CataloguedResources;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One world, arranged by what the ports are asked for. Immutable. */
final class WorldIndex {
  private static final Comparator<PolicyAttachment> BY_ENTITY =
      Comparator.comparing(PolicyAttachment::entityName, CodePoints.ORDER)
          .thenComparing(attachment -> attachment.maker().isEmpty())
          .thenComparing(PolicyAttachment::policyName, CodePoints.ORDER)
          .thenComparing(attachment -> attachment.resourceGroup().orElse(""), CodePoints.ORDER);

  static final WorldIndex EMPTY = new WorldIndex(World.EMPTY);

  private final Map<AccountId, ResourceDirectory> directories = new HashMap<>();
  private final Set<String> tokens;
  private final NavigableMap<Entity, List<PolicyAttachment>> attachments;
  private final Map<AccountId, NavigableMap<String, Role>> roles;
  private final Map<AccountId, NavigableMap<String, AccessKey>> keys;
  private final Map<AccountId, NavigableMap<String, CataloguedResource>> resources;
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
                    a -> new Entity(a.account(), a.attachedTo(), a.entityName()),
                    () -> new TreeMap<>(Entity.ORDER),
                    Collectors.toList()));
    roles = byOwner(world.roles(), Role::account, Role::name);
    keys = byOwner(world.keys(), key -> key.principal().account(), AccessKey::id);
    resources = byOwner(world.resources(), CataloguedResource::owner, CataloguedResources::place);
    controlPolicies =
        world.controlPolicies().stream().collect(Collectors.groupingBy(ControlPolicy::directoryId));
  }

  private static <T> Map<AccountId, NavigableMap<String, T>> byOwner(
      Collection<T> entries, Function<T, AccountId> owner, Function<T, String> name) {
    Map<AccountId, NavigableMap<String, T>> byOwner = new HashMap<>();
    for (T entry : entries) {
      byOwner
          .computeIfAbsent(owner.apply(entry), _ -> new TreeMap<>(CodePoints.ORDER))
          .put(name.apply(entry), entry);
    }
    return byOwner;
  }

  World world() {
    return world;
  }

  /** A page of the entries whose ids are {@code owner}, a slash and a name. */
  <T> List<T> below(Kind<T> kind, String owner, String after, int most) {
    // The character behind the slash ends the names of one owner.
    NavigableMap<String, T> own = world.byId(kind).subMap(owner + "/", false, owner + "0", false);
    return first(own, owner + "/" + after, most);
  }

  /** A page of {@code entries}. */
  static <T> List<T> first(NavigableMap<String, T> entries, String after, int most) {
    return entries.tailMap(after, false).values().stream().limit(most).toList();
  }

  /** The name of the user of {@code account} with this numeric id. */
  Optional<String> userNamed(AccountId account, String id) {
    return world
        .byId(Kind.USERS)
        .subMap(account + "/", false, account + "0", false)
        .values()
        .stream()
        .filter(user -> user.id().equals(id))
        .map(User::name)
        .findFirst();
  }

  /** The roles of an account, by name. */
  NavigableMap<String, Role> roles(AccountId account) {
    return roles.getOrDefault(account, Collections.emptyNavigableMap());
  }

  /** The keys of an account, by id. */
  NavigableMap<String, AccessKey> keys(AccountId account) {
    return keys.getOrDefault(account, Collections.emptyNavigableMap());
  }

  /** The resources of an account, by place. */
  NavigableMap<String, CataloguedResource> resources(AccountId account) {
    return resources.getOrDefault(account, Collections.emptyNavigableMap());
  }

  List<PolicyAttachment> attachments(
      AccountId account, AttachedTo kind, String first, String last) {
    if (CodePoints.ORDER.compare(first, last) > 0) {
      return List.of();
    }
    return attachments
        .subMap(new Entity(account, kind, first), true, new Entity(account, kind, last), true)
        .values()
        .stream()
        .flatMap(List::stream)
        .sorted(BY_ENTITY)
        .toList();
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
          case AccountRoot _, Administrator _ -> Stream.empty();
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

  private record Entity(AccountId account, AttachedTo kind, String name) {
    static final Comparator<Entity> ORDER =
        Comparator.comparing((Entity entity) -> entity.account().value())
            .thenComparing(Entity::kind)
            .thenComparing(Entity::name, CodePoints.ORDER);
  }
}
