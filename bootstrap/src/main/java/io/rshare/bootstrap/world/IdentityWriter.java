package io.rshare.bootstrap.world;

import static io.rshare.bootstrap.world.WorldWriter.putList;
import static io.rshare.bootstrap.world.WorldWriter.sorted;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes what accounts hold: keys, policies, groups, users, roles. */
final class IdentityWriter {
  private final Map<AccountId, List<AccessKey>> keys;
  private final Map<AccountId, List<Policy>> policies;
  private final Map<AccountId, List<PolicyAttachment>> attachments;
  private final Map<AccountId, List<Group>> groups;
  private final Map<AccountId, List<User>> users;
  private final Map<AccountId, List<Role>> roles;

  IdentityWriter(World world) {
    keys = grouped(world.keys(), key -> key.principal().account());
    policies =
        grouped(
            world.policies().stream().filter(p -> p.account().isPresent()).toList(),
            policy -> policy.account().orElseThrow());
    attachments = grouped(world.attachments(), PolicyAttachment::account);
    groups = grouped(world.groups(), Group::account);
    users = grouped(world.users(), User::account);
    roles = grouped(world.roles(), Role::account);
  }

  private static <T> Map<AccountId, List<T>> grouped(
      Collection<T> entries, Function<T, AccountId> account) {
    return entries.stream().collect(Collectors.groupingBy(account));
  }

  void write(AccountId account, Map<String, Object> entry) {
    putList(entry, "accessKeys", keys(account, p -> p instanceof Principal.AccountRoot));
    putList(entry, "policies", each(policies, account, IdentityWriter::policy));
    putList(entry, "groups", each(groups, account, this::group));
    putList(entry, "users", each(users, account, this::user));
    putList(entry, "roles", each(roles, account, this::role));
  }

  private static <T> List<Object> each(
      Map<AccountId, List<T>> entries, AccountId account, Function<T, Object> write) {
    return new ArrayList<>(entries.getOrDefault(account, List.of()).stream().map(write).toList());
  }

  private static Object policy(Policy policy) {
    Map<String, Object> entry = named(policy.name());
    if (policy.versions().size() == 1) {
      entry.put("version", policy.defaultVersion());
      entry.put("document", policy.document());
      return entry;
    }
    entry.put("defaultVersion", policy.defaultVersion());
    List<Object> versions = new ArrayList<>();
    for (Policy.Version version : policy.versions()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("version", version.id());
      one.put("document", version.document());
      versions.add(one);
    }
    entry.put("versions", versions);
    return entry;
  }

  private Object group(Group group) {
    Map<String, Object> entry = named(group.name());
    putList(entry, "policies", attached(group.account(), AttachedTo.GROUP, group.name()));
    return entry;
  }

  private Object user(User user) {
    Map<String, Object> entry = named(user.name());
    entry.put("id", user.id());
    putList(entry, "groups", sorted(user.groups()));
    putList(entry, "policies", attached(user.account(), AttachedTo.USER, user.name()));
    putList(
        entry,
        "accessKeys",
        keys(
            user.account(),
            p -> p instanceof Principal.RamUser owner && owner.name().equals(user.name())));
    return entry;
  }

  private Object role(Role role) {
    Map<String, Object> entry = named(role.name());
    entry.put("id", role.id());
    if (role.serviceLinked()) {
      entry.put("serviceLinked", true);
    }
    role.trustPolicy().ifPresent(policy -> entry.put("trustPolicy", policy));
    entry.put("maxSessionDuration", role.maxSessionDuration().toSeconds());
    putList(entry, "policies", attached(role.account(), AttachedTo.ROLE, role.name()));
    List<Object> sessions = new ArrayList<>();
    for (AccessKey key : keys.getOrDefault(role.account(), List.of())) {
      if (key.principal() instanceof Principal.AssumedRole session
          && session.roleName().equals(role.name())) {
        sessions.add(session(key, session));
      }
    }
    putList(entry, "sessions", sessions);
    return entry;
  }

  private static Object session(AccessKey key, Principal.AssumedRole session) {
    Map<String, Object> entry = named(session.sessionName());
    entry.put("accessKeyId", key.id());
    key.session().ifPresent(s -> entry.put("expires", s.expires().toString()));
    session.sessionPolicy().ifPresent(policy -> entry.put("policy", policy));
    return entry;
  }

  private List<Object> keys(AccountId account, Predicate<Principal> owner) {
    List<Object> entries = new ArrayList<>();
    for (AccessKey key : keys.getOrDefault(account, List.of())) {
      if (owner.test(key.principal())) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", key.id());
        entry.put("active", key.active());
        entries.add(entry);
      }
    }
    return entries;
  }

  private List<Object> attached(AccountId account, AttachedTo kind, String name) {
    List<Object> entries = new ArrayList<>();
    for (PolicyAttachment attachment : attachments.getOrDefault(account, List.of())) {
      if (attachment.attachedTo() == kind && attachment.entityName().equals(name)) {
        Optional<String> group = attachment.resourceGroup();
        if (group.isPresent()) {
          Map<String, Object> entry = named(attachment.policyName());
          entry.put("resourceGroup", group.get());
          entries.add(entry);
        } else {
          entries.add(attachment.policyName());
        }
      }
    }
    return entries;
  }

  private static Map<String, Object> named(String name) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", name);
    return entry;
  }
}
