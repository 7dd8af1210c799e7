package io.rshare.domain.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.world.WorldProblem.Rule;
import java.util.HashSet;
import java.util.Set;

/** Rules of users, groups, roles and access keys. */
final class IdentityRules {
  private final WorldRules rules;
  private final Set<String> ids = new HashSet<>();

  IdentityRules(WorldRules rules) {
    this.rules = rules;
  }

  void check() {
    for (Group group : rules.world().groups()) {
      String id = Kind.GROUPS.idOf(group);
      rules.requireAccount(Kind.GROUPS, id, group.account());
      rules.checkName(Kind.GROUPS, id, group.name());
    }
    rules.world().users().forEach(this::checkUser);
    rules.world().roles().forEach(this::checkRole);
    rules.world().keys().forEach(this::checkKey);
  }

  private void checkUser(User user) {
    String id = Kind.USERS.idOf(user);
    rules.requireAccount(Kind.USERS, id, user.account());
    rules.checkName(Kind.USERS, id, user.name());
    checkNumber(Kind.USERS, id, user.account(), user.id());
    for (String group : user.groups()) {
      if (rules.world().find(Kind.GROUPS, Kind.path(user.account(), group)).isEmpty()) {
        rules.problem(
            Rule.REFERENCE,
            Kind.USERS,
            id,
            group,
            "no group '" + group + "' in account '" + user.account() + "'");
      }
    }
  }

  private void checkRole(Role role) {
    String id = Kind.ROLES.idOf(role);
    rules.requireAccount(Kind.ROLES, id, role.account());
    rules.checkName(Kind.ROLES, id, role.name());
    checkNumber(Kind.ROLES, id, role.account(), role.id());
    if (role.maxSessionDuration().compareTo(Role.DEFAULT_SESSION_DURATION) < 0
        || role.maxSessionDuration().compareTo(Role.LONGEST_SESSION_DURATION) > 0) {
      rules.problem(
          Rule.LIMIT, Kind.ROLES, id, "", "a session of a role may last from 1 to 12 hours");
    }
  }

  private void checkNumber(Kind<?> kind, String id, AccountId account, String number) {
    if (!ids.add(account + "/" + number)) {
      rules.problem(
          Rule.UNIQUE,
          kind,
          id,
          number,
          "another user or role of account '" + account + "' has the id '" + number + "'");
    }
  }

  private void checkKey(AccessKey key) {
    Principal principal = key.principal();
    rules.requireAccount(Kind.KEYS, key.id(), principal.account());
    if (!LeftOutSecrets.isWhole(key)) {
      rules.problem(
          Rule.FORM,
          Kind.KEYS,
          key.id(),
          "",
          "access key '" + key.id() + "' has no secret, and none is stored");
    }
    boolean known =
        switch (principal) {
          case Principal.AccountRoot _ -> true;
          case Principal.Administrator _ -> false;
          case Principal.RamUser user ->
              rules
                  .world()
                  .find(Kind.USERS, Kind.path(user.account(), user.name()))
                  .filter(stored -> stored.id().equals(user.userId()))
                  .isPresent();
          case Principal.AssumedRole role ->
              rules
                  .world()
                  .find(Kind.ROLES, Kind.role(role.account(), role.roleName()))
                  .filter(stored -> stored.id().equals(role.roleId()))
                  .isPresent();
        };
    if (!known) {
      rules.problem(
          Rule.REFERENCE, Kind.KEYS, key.id(), "", "no principal '" + principal.arn() + "'");
    }
  }
}
