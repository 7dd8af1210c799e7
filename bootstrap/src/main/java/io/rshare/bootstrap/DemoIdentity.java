package io.rshare.bootstrap;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A key of the demo world with what a script needs to know about it. */
record DemoIdentity(
    String name,
    String role,
    String accountId,
    String principalArn,
    String accessKeyId,
    String accessKeySecret) {

  private static final Comparator<AccessKey> ACCOUNTS_FIRST =
      Comparator.comparing((AccessKey key) -> key.principal().account().value())
          .thenComparing(key -> key.principal() instanceof Principal.AccountRoot ? 0 : 1)
          .thenComparing(key -> key.principal().displayName());

  static List<DemoIdentity> of(World world) {
    Map<AccountId, String> names = new HashMap<>();
    for (Account account : world.accounts()) {
      names.put(account.id(), account.name());
    }
    var identities = new ArrayList<DemoIdentity>();
    for (AccessKey key : world.keys().stream().sorted(ACCOUNTS_FIRST).toList()) {
      identities.add(of(key, world, names.getOrDefault(key.principal().account(), "")));
    }
    return identities;
  }

  private static DemoIdentity of(AccessKey key, World world, String accountName) {
    Principal principal = key.principal();
    String name =
        switch (principal) {
          case Principal.AccountRoot root -> accountName;
          case Principal.RamUser user -> user.name();
          case Principal.AssumedRole role -> role.roleName();
          case Principal.Administrator administrator -> administrator.displayName();
        };
    String role = principal instanceof Principal.AccountRoot root ? role(root, world) : "user";
    return new DemoIdentity(
        name, role, principal.account().value(), principal.arn(), key.id(), key.secret());
  }

  private static String role(Principal.AccountRoot root, World world) {
    if (world.directories().stream().anyMatch(d -> d.isManagedBy(root.account()))) {
      return "management";
    }
    return world.directories().stream().anyMatch(d -> d.contains(root.account()))
        ? "member"
        : "outsider";
  }
}
