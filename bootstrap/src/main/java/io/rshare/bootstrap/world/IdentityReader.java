package io.rshare.bootstrap.world;

import io.rshare.application.access.PolicyCheck;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.SystemPolicies;
import io.rshare.domain.identity.User;
import io.rshare.domain.world.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads policies, users, groups and roles of one account. */
final class IdentityReader {
  private final Section section;
  private final AccountId account;
  private final WorldBuilder world;
  private final AccountReader keys;

  IdentityReader(Section section, AccountId account, WorldBuilder world, AccountReader keys) {
    this.section = section;
    this.account = account;
    this.world = world;
    this.keys = keys;
  }

  void read() {
    section
        .sections("policies", "name", "version", "document", "versions", "defaultVersion")
        .forEach(this::readPolicy);
    section.sections("groups", "name", "policies").forEach(this::readGroup);
    section
        .sections("users", "name", "id", "groups", "policies", "accessKeys")
        .forEach(this::readUser);
    section
        .sections(
            "roles",
            "name",
            "id",
            "serviceLinked",
            "trustPolicy",
            "maxSessionDuration",
            "policies",
            "sessions")
        .forEach(this::readRole);
  }

  private void readPolicy(Section policy) {
    String name = policy.required("name");
    List<Policy.Version> versions = new ArrayList<>();
    if (policy.field("versions").isEmpty()) {
      versions.add(readVersion(policy));
    } else if (policy.field("document").isPresent()) {
      policy.problem("document", "a policy has either a document or versions");
    }
    for (Section version : policy.sections("versions", "version", "document")) {
      version.required("version");
      versions.add(readVersion(version));
    }
    addPolicy(policy, name, versions);
  }

  private Policy.Version readVersion(Section version) {
    String id = version.text("version").orElse("v1");
    Optional<Node> document = version.field("document");
    if (document.isEmpty()) {
      version.problem("document", "field 'document' is missing");
      return new Policy.Version(id, "");
    }
    String text = PolicyText.of(document.get());
    world.checkPolicy(PolicyCheck.Kind.IDENTITY, document.get(), text);
    return new Policy.Version(id, text);
  }

  private void addPolicy(Section policy, String name, List<Policy.Version> versions) {
    List<String> ids = versions.stream().map(Policy.Version::id).toList();
    String standard = ids.isEmpty() ? "" : ids.getLast();
    String counts = policy.text("defaultVersion").orElse(standard);
    if (!ids.contains(counts)) {
      policy.problem("defaultVersion", "no version '" + counts + "' of policy '" + name + "'");
    } else if (Set.copyOf(ids).size() < ids.size()) {
      policy.problem("versions", "a version of policy '" + name + "' is a duplicate");
    } else {
      world.add(
          Kind.POLICIES,
          new Policy(Optional.of(account), name, versions, counts),
          policy.at("name"));
    }
  }

  private void readGroup(Section group) {
    String name = group.required("name");
    world.add(Kind.GROUPS, new Group(account, name), group.at("name"));
    attachAll(group, AttachedTo.GROUP, name);
  }

  private void readUser(Section user) {
    String name = user.required("name");
    var groups = new HashSet<>(user.texts("groups"));
    String id = user.required("id");
    world.add(Kind.USERS, new User(account, id, name, groups), user.at("name"));
    groups.forEach(
        group -> world.locate(Kind.USERS, Kind.path(account, name), group, user.at("groups")));
    keys.readKeys(user, new Principal.RamUser(account, id, name));
    attachAll(user, AttachedTo.USER, name);
  }

  private void readRole(Section section) {
    String name = section.required("name");
    var role =
        new Role(
            account,
            section.required("id"),
            name,
            section.flag("serviceLinked", false),
            policyText(section, "trustPolicy", PolicyCheck.Kind.TRUST),
            section.parsed(
                "maxSessionDuration",
                "3600 to 43200 seconds",
                IdentityReader::sessionDuration,
                Role.DEFAULT_SESSION_DURATION));
    world.add(Kind.ROLES, role, section.at("name"));
    attachAll(section, AttachedTo.ROLE, name);
    for (Section session :
        section.sections(
            "sessions",
            "name",
            "accessKeyId",
            "accessKeySecret",
            "securityToken",
            "expires",
            "policy")) {
      Optional<String> policy = policyText(session, "policy", PolicyCheck.Kind.SESSION);
      keys.readSession(
          session,
          new Principal.AssumedRole(
              account,
              role.id(),
              role.name(),
              session.required("name"),
              role.serviceLinked(),
              policy));
    }
  }

  private Optional<String> policyText(Section section, String field, PolicyCheck.Kind kind) {
    return section
        .field(field)
        .map(
            node -> {
              String text = PolicyText.of(node);
              world.checkPolicy(kind, node, text);
              return text;
            });
  }

  private static Optional<Duration> sessionDuration(String text) {
    if (!text.matches("[0-9]{4,5}")) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds(Long.parseLong(text)))
        .filter(d -> d.compareTo(Role.DEFAULT_SESSION_DURATION) >= 0)
        .filter(d -> d.compareTo(Role.LONGEST_SESSION_DURATION) <= 0);
  }

  /** A policy is named by its name, or by {@code {name, resourceGroup}} to limit it to a group. */
  private void attachAll(Section entity, AttachedTo kind, String entityName) {
    for (Node node : entity.nodes("policies")) {
      if (node instanceof MappingNode) {
        var limited = new Section(node, entity.problems(), "name", "resourceGroup");
        String group = limited.required("resourceGroup");
        attach(node, limited.required("name"), kind, entityName, Optional.of(group));
      } else if (node instanceof ScalarNode scalar) {
        attach(node, scalar.getValue(), kind, entityName, Optional.empty());
      } else {
        entity.problems().add(node, "a policy is named by its name or by name and resourceGroup");
      }
    }
  }

  private void attach(
      Node at, String policy, AttachedTo kind, String entityName, Optional<String> group) {
    Optional<Policy> system =
        world.has(Kind.POLICIES, Kind.policy(Optional.of(account), policy))
            ? Optional.empty()
            : SystemPolicies.find(policy);
    system.ifPresent(known -> world.addAgain(Kind.POLICIES, known, at));
    Type type = system.isPresent() ? Type.SYSTEM : Type.CUSTOM;
    String name = system.map(Policy::name).orElse(policy);
    world.addAgain(
        Kind.ATTACHMENTS, new PolicyAttachment(account, type, name, kind, entityName, group), at);
  }
}
