package io.rshare.domain.world;

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
import io.rshare.domain.resource.ResourceType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of entries of the world, and what tells one entry from another.
 *
 * @param <T> the entries
 */
public final class Kind<T> {
  public static final Kind<Account> ACCOUNTS = new Kind<>("account", a -> a.id().value());
  public static final Kind<ResourceDirectory> DIRECTORIES =
      new Kind<>("directory", ResourceDirectory::id);
  public static final Kind<User> USERS = new Kind<>("user", u -> path(u.account(), u.name()));
  public static final Kind<Group> GROUPS = new Kind<>("group", g -> path(g.account(), g.name()));
  public static final Kind<Role> ROLES = new Kind<>("role", r -> role(r.account(), r.name()));
  public static final Kind<AccessKey> KEYS = new Kind<>("accessKey", AccessKey::id);
  public static final Kind<Policy> POLICIES =
      new Kind<>("policy", p -> policy(p.account(), p.name()));
  public static final Kind<PolicyAttachment> ATTACHMENTS = new Kind<>("attachment", Kind::path);
  public static final Kind<ControlPolicy> CONTROL_POLICIES =
      new Kind<>("controlPolicy", p -> p.directoryId() + "/" + p.id());
  public static final Kind<CataloguedResource> RESOURCES =
      new Kind<>("resource", r -> resource(r.type(), r.id()));

  /** All kinds, referenced ones before those that refer to them. */
  public static final List<Kind<?>> ALL =
      List.of(
          ACCOUNTS,
          DIRECTORIES,
          GROUPS,
          USERS,
          ROLES,
          KEYS,
          POLICIES,
          ATTACHMENTS,
          CONTROL_POLICIES,
          RESOURCES);

  private static final String SYSTEM = "system";

  private final String name;
  private final Function<T, String> id;

  private Kind(String name, Function<T, String> id) {
    this.name = name;
    this.id = id;
  }

  /** The id of what an account names by itself: users, groups, roles. */
  public static String path(AccountId account, String name) {
    return account + "/" + name;
  }

  /** The id of a role, whatever the case of its name. */
  public static String role(AccountId account, String name) {
    return path(account, Role.comparable(name));
  }

  /** The id of a policy of {@code maker}, or of a system policy. */
  public static String policy(Optional<AccountId> maker, String name) {
    return maker.map(AccountId::value).orElse(SYSTEM) + "/" + name;
  }

  /** The id of a resource of the catalogue. */
  public static String resource(ResourceType type, String id) {
    return type.typeName() + "/" + id;
  }

  private static String path(PolicyAttachment attachment) {
    String entity = attachment.attachedTo().name().toLowerCase(Locale.ROOT);
    return String.join(
        "/",
        attachment.account().value(),
        entity,
        attachment.entityName(),
        policy(attachment.maker(), attachment.policyName()),
        attachment.resourceGroup().orElse(""));
  }

  /** What {@code entry} is called among its kind; ids are for people, too. */
  public String idOf(T entry) {
    return id.apply(entry);
  }

  @Override
  public String toString() {
    return name;
  }
}
