package io.rshare.domain.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.User;
import io.rshare.domain.resource.CataloguedResource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Takes things out of a world, with whatever makes no sense without them. */
public final class Removals {
  private Removals() {}

  /** Without an account and all it holds; the directory it manages, if any, stays behind. */
  public static World account(World world, AccountId id) {
    World rest = world;
    for (ResourceDirectory directory : world.directories()) {
      rest = member(rest, directory.id(), id);
    }
    rest = keep(rest, Kind.USERS, user -> !user.account().equals(id));
    rest = keep(rest, Kind.GROUPS, group -> !group.account().equals(id));
    rest = keep(rest, Kind.ROLES, role -> !role.account().equals(id));
    rest = keep(rest, Kind.KEYS, key -> !key.principal().account().equals(id));
    rest = keep(rest, Kind.POLICIES, policy -> !policy.account().equals(Optional.of(id)));
    rest = keep(rest, Kind.ATTACHMENTS, attachment -> !attachment.account().equals(id));
    rest = keep(rest, Kind.RESOURCES, resource -> !resource.owner().equals(id));
    for (CataloguedResource resource : rest.resources()) {
      if (resource.unreachableFor().contains(id)) {
        rest = rest.put(Kind.RESOURCES, resource.without(id));
      }
    }
    return rest.without(Kind.ACCOUNTS, id.value());
  }

  /** Without a user, its keys and what is attached to it. */
  public static World user(World world, AccountId account, String name) {
    World rest = detached(world, account, AttachedTo.USER, name);
    rest =
        keep(
            rest,
            Kind.KEYS,
            key ->
                !(key.principal() instanceof Principal.RamUser user
                    && user.account().equals(account)
                    && user.name().equals(name)));
    return rest.without(Kind.USERS, Kind.path(account, name));
  }

  /** Without a group; who was in it is in it no longer. */
  public static World group(World world, AccountId account, String name) {
    World rest = detached(world, account, AttachedTo.GROUP, name);
    for (User user : world.users()) {
      if (user.account().equals(account) && user.groups().contains(name)) {
        Set<String> groups = new HashSet<>(user.groups());
        groups.remove(name);
        rest = rest.put(Kind.USERS, new User(account, user.id(), user.name(), groups));
      }
    }
    return rest.without(Kind.GROUPS, Kind.path(account, name));
  }

  /** Without a role, its stored sessions and what is attached to it. */
  public static World role(World world, AccountId account, String name) {
    String id = Kind.role(account, name);
    World rest =
        keep(
            world,
            Kind.KEYS,
            key ->
                !(key.principal() instanceof Principal.AssumedRole role
                    && Kind.role(role.account(), role.roleName()).equals(id)));
    rest =
        keep(
            rest,
            Kind.ATTACHMENTS,
            attachment ->
                attachment.attachedTo() != AttachedTo.ROLE
                    || !Kind.role(attachment.account(), attachment.entityName()).equals(id));
    return rest.without(Kind.ROLES, id);
  }

  /** Without a policy of an account, wherever it was attached. */
  public static World policy(World world, AccountId account, String name) {
    return keep(
            world,
            Kind.ATTACHMENTS,
            attachment ->
                !(attachment.maker().equals(Optional.of(account))
                    && attachment.policyName().equals(name)))
        .without(Kind.POLICIES, Kind.policy(Optional.of(account), name));
  }

  /** Without a directory and its control policies; its members are in none then. */
  public static World directory(World world, String id) {
    return keep(world, Kind.CONTROL_POLICIES, policy -> !policy.directoryId().equals(id))
        .without(Kind.DIRECTORIES, id);
  }

  /** With {@code account} out of a directory that it does not manage. */
  public static World member(World world, String directoryId, AccountId account) {
    Optional<ResourceDirectory> directory = world.find(Kind.DIRECTORIES, directoryId);
    if (directory.isEmpty() || !directory.get().members().containsKey(account)) {
      return world;
    }
    Map<AccountId, String> members = new HashMap<>(directory.get().members());
    members.remove(account);
    World rest = world.put(Kind.DIRECTORIES, directory.get().withMembers(members));
    for (ControlPolicy policy : world.controlPolicies()) {
      if (policy.directoryId().equals(directoryId)
          && policy.attachedTo().contains(account.value())) {
        Set<String> places = new HashSet<>(policy.attachedTo());
        places.remove(account.value());
        rest = rest.put(Kind.CONTROL_POLICIES, policy.withPlaces(places));
      }
    }
    return rest;
  }

  /** Without what is attached to one user, group or role. */
  public static World detached(World world, AccountId account, AttachedTo kind, String name) {
    return keep(
        world,
        Kind.ATTACHMENTS,
        attachment ->
            !(attachment.account().equals(account)
                && attachment.attachedTo() == kind
                && attachment.entityName().equals(name)));
  }

  private static <T> World keep(World world, Kind<T> kind, Predicate<T> wanted) {
    return world.with(kind, world.all(kind).stream().filter(wanted).toList());
  }
}
