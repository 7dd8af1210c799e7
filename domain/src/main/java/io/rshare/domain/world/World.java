package io.rshare.domain.world;

import io.rshare.domain.account.Account;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.SystemPolicies;
import io.rshare.domain.identity.User;
import io.rshare.domain.listing.CodePoints;
import io.rshare.domain.resource.CataloguedResource;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All accounts with their directories, identities, policies and, where it is kept, the catalogue of
 * their resources: one immutable value. Each entry has an id among its {@link Kind}; worlds are
 * equal when they hold equal entries.
 */
public final class World {
  /** Nobody and nothing. */
  public static final World EMPTY = new World(Map.of());

  private final Map<Kind<?>, NavigableMap<String, ?>> entries;

  private World(Map<Kind<?>, NavigableMap<String, ?>> entries) {
    this.entries = entries;
  }

  /**
   * All entries of {@code kind}, by id, in the order of code points, in which databases have it.
   */
  @SuppressWarnings("unchecked") // put in by methods that agree on T
  public <T> NavigableMap<String, T> byId(Kind<T> kind) {
    return (NavigableMap<String, T>) entries.getOrDefault(kind, Collections.emptyNavigableMap());
  }

  /** All entries of {@code kind} in the order of their ids. */
  public <T> Collection<T> all(Kind<T> kind) {
    return byId(kind).values();
  }

  /** The entry of {@code kind} called {@code id}, or nothing. */
  public <T> Optional<T> find(Kind<T> kind, String id) {
    return Optional.ofNullable(byId(kind).get(id));
  }

  /**
   * The same world with {@code others} in place of what it had of {@code kind}.
   *
   * @throws IllegalArgumentException if two different ones have the same id
   */
  public <T> World with(Kind<T> kind, Collection<T> others) {
    NavigableMap<String, T> byId = new TreeMap<>(CodePoints.ORDER);
    for (T entry : others) {
      T before = byId.put(kind.idOf(entry), entry);
      if (before != null && !before.equals(entry)) {
        throw new IllegalArgumentException("twice in the world: " + kind + " " + kind.idOf(entry));
      }
    }
    return replaced(kind, byId);
  }

  /** The same world with {@code entry}, in place of one of the same id. */
  public <T> World put(Kind<T> kind, T entry) {
    NavigableMap<String, T> byId = copy(kind);
    byId.put(kind.idOf(entry), entry);
    return replaced(kind, byId);
  }

  /** The same world without the entry of {@code kind} called {@code id}. */
  public <T> World without(Kind<T> kind, String id) {
    NavigableMap<String, T> byId = copy(kind);
    byId.remove(id);
    return replaced(kind, byId);
  }

  private <T> NavigableMap<String, T> copy(Kind<T> kind) {
    NavigableMap<String, T> byId = new TreeMap<>(CodePoints.ORDER);
    byId.putAll(byId(kind));
    return byId;
  }

  private <T> World replaced(Kind<T> kind, NavigableMap<String, T> byId) {
    Map<Kind<?>, NavigableMap<String, ?>> next = new HashMap<>(entries);
    if (byId.isEmpty()) {
      next.remove(kind);
    } else {
      next.put(kind, Collections.unmodifiableNavigableMap(byId));
    }
    return new World(next);
  }

  /**
   * The same world with exactly those system policies that are attached to something, as this
   * service knows them.
   */
  public World withSystemPoliciesInUse() {
    NavigableMap<String, Policy> policies = new TreeMap<>(CodePoints.ORDER);
    for (Policy policy : policies()) {
      if (policy.account().isPresent()) {
        policies.put(Kind.POLICIES.idOf(policy), policy);
      }
    }
    for (PolicyAttachment attachment : attachments()) {
      if (attachment.maker().isEmpty()) {
        SystemPolicies.find(attachment.policyName())
            .ifPresent(policy -> policies.put(Kind.POLICIES.idOf(policy), policy));
      }
    }
    return replaced(Kind.POLICIES, policies);
  }

  /** All accounts. */
  public Collection<Account> accounts() {
    return all(Kind.ACCOUNTS);
  }

  /** All resource directories; an account is in one at most. */
  public Collection<ResourceDirectory> directories() {
    return all(Kind.DIRECTORIES);
  }

  /** RAM users. */
  public Collection<User> users() {
    return all(Kind.USERS);
  }

  /** RAM groups. */
  public Collection<Group> groups() {
    return all(Kind.GROUPS);
  }

  /** RAM roles. */
  public Collection<Role> roles() {
    return all(Kind.ROLES);
  }

  /** Access keys of accounts, users and role sessions. */
  public Collection<AccessKey> keys() {
    return all(Kind.KEYS);
  }

  /** System policies in use and the accounts' own. */
  public Collection<Policy> policies() {
    return all(Kind.POLICIES);
  }

  /** Where identity policies hang. */
  public Collection<PolicyAttachment> attachments() {
    return all(Kind.ATTACHMENTS);
  }

  /** Control policies; a directory with none has the feature switched off. */
  public Collection<ControlPolicy> controlPolicies() {
    return all(Kind.CONTROL_POLICIES);
  }

  /** The resources of those accounts whose resources are catalogued. */
  public Collection<CataloguedResource> resources() {
    return all(Kind.RESOURCES);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof World world && entries.equals(world.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** Counts only: what a world holds is long, and some of it secret. */
  @Override
  public String toString() {
    var counts = new TreeMap<String, Integer>();
    entries.forEach((kind, byId) -> counts.put(kind.toString(), byId.size()));
    return "World" + counts;
  }
}
