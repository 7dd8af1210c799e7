package io.rshare.bootstrap.world;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** The world so far, with what is needed to check references. */
final class WorldBuilder {
  private final PolicyCheck policyCheck;
  private final Problems problems;
  private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
  private final Set<AccountId> inDirectory = new HashSet<>();
  private final Map<String, AccessKey> keys = new LinkedHashMap<>();
  private final Set<Policy> policies = new HashSet<>();
  private final List<ResourceDirectory> directories = new ArrayList<>();
  private final List<User> users = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<Role> roles = new ArrayList<>();
  private final List<PolicyAttachment> attachments = new ArrayList<>();
  private final List<ControlPolicy> controlPolicies = new ArrayList<>();
  private final Map<String, CataloguedResource> resources = new LinkedHashMap<>();

  WorldBuilder(PolicyCheck policyCheck, Problems problems) {
    this.policyCheck = policyCheck;
    this.problems = problems;
  }

  boolean addAccount(Account account) {
    return accounts.putIfAbsent(account.id(), account) == null;
  }

  boolean hasAccount(AccountId id) {
    return accounts.containsKey(id);
  }

  boolean hasResourceGroup(AccountId id, String group) {
    Account account = accounts.get(id);
    return account != null && account.resourceGroups().contains(group);
  }

  boolean joinDirectory(AccountId account) {
    return inDirectory.add(account);
  }

  boolean addKey(AccessKey key) {
    return keys.putIfAbsent(key.id(), key) == null;
  }

  void addPolicy(Policy policy) {
    policies.add(policy);
  }

  void addDirectory(ResourceDirectory directory) {
    directories.add(directory);
  }

  void addUser(User user) {
    users.add(user);
  }

  void addGroup(Group group) {
    groups.add(group);
  }

  void addRole(Role role) {
    roles.add(role);
  }

  void addAttachment(PolicyAttachment attachment) {
    attachments.add(attachment);
  }

  void addControlPolicy(ControlPolicy policy) {
    controlPolicies.add(policy);
  }

  boolean addResource(CataloguedResource resource) {
    return resources.putIfAbsent(Kind.RESOURCES.idOf(resource), resource) == null;
  }

  void checkPolicy(PolicyCheck.Kind kind, Node at, String document) {
    policyCheck
        .problemsOf(kind, document)
        .forEach(problem -> problems.add(at, "policy: " + problem));
  }

  World build() {
    return World.EMPTY
        .with(Kind.ACCOUNTS, accounts.values())
        .with(Kind.DIRECTORIES, directories)
        .with(Kind.USERS, users)
        .with(Kind.GROUPS, groups)
        .with(Kind.ROLES, roles)
        .with(Kind.KEYS, keys.values())
        .with(Kind.POLICIES, policies)
        .with(Kind.ATTACHMENTS, attachments)
        .with(Kind.CONTROL_POLICIES, controlPolicies)
        .with(Kind.RESOURCES, resources.values());
  }
}
