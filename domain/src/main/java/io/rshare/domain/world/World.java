package io.rshare.domain.world;

import io.rshare.domain.account.Account;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import java.util.List;

/**
 * Everything the service rests on but does not make itself, as one value. Whoever builds it has
 * checked that names and ids are unique and that every reference leads somewhere.
 *
 * @param accounts all accounts
 * @param directories all resource directories; an account is in one at most
 * @param users RAM users
 * @param roles RAM roles
 * @param keys access keys of accounts, users and role sessions
 * @param policies system policies in use and the accounts' own
 * @param attachments where identity policies hang
 * @param controlPolicies a directory with none has the feature switched off
 */
public record World(
    List<Account> accounts,
    List<ResourceDirectory> directories,
    List<User> users,
    List<Role> roles,
    List<AccessKey> keys,
    List<Policy> policies,
    List<PolicyAttachment> attachments,
    List<ControlPolicy> controlPolicies) {
  public World {
    accounts = List.copyOf(accounts);
    directories = List.copyOf(directories);
    users = List.copyOf(users);
    roles = List.copyOf(roles);
    keys = List.copyOf(keys);
    policies = List.copyOf(policies);
    attachments = List.copyOf(attachments);
    controlPolicies = List.copyOf(controlPolicies);
  }

  /** The same world with other directories. */
  public World withDirectories(List<ResourceDirectory> others) {
    return new World(accounts, others, users, roles, keys, policies, attachments, controlPolicies);
  }
}
