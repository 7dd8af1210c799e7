package io.rshare.domain.identity;

import io.rshare.domain.account.AccountId;
import java.util.Locale;
import java.util.Optional;

/** Who calls. Users and roles act for their account; ownership always goes by account. */
public sealed interface Principal {

  /** The account this principal acts for. */
  AccountId account();

  /** The resource name of the principal, as {@code acs:PrincipalARN} carries it. */
  String arn();

  /** What kind of principal this is, as denials name it: RootUser, SubUser, AssumedRoleUser. */
  String kind();

  /** The name in denials: numeric id of a user, {@code RoleName:SessionName} of a role. */
  String displayName();

  /**
   * Whose policies count: the role of a session, without what is the session's own, or else the
   * principal itself. Anybody who may assume a role makes as many sessions of it as they like, so
   * what is kept by principal is kept by this.
   */
  default Principal holder() {
    return this;
  }

  /** The account itself: all rights in its own account, no policies. */
  record AccountRoot(AccountId account) implements Principal {
    @Override
    public String arn() {
      return "acs:ram::" + account + ":root";
    }

    @Override
    public String kind() {
      return "RootUser";
    }

    @Override
    public String displayName() {
      return account.value();
    }
  }

  /**
   * Whoever runs the service, acting in an account without being one of its identities: allowed to
   * do everything, and found in no store.
   */
  record Administrator(AccountId account) implements Principal {
    @Override
    public String arn() {
      return "administrator";
    }

    @Override
    public String kind() {
      return "Administrator";
    }

    @Override
    public String displayName() {
      return "administrator";
    }
  }

  /**
   * A RAM user.
   *
   * @param userId numeric id
   * @param name unique in the account
   */
  record RamUser(AccountId account, String userId, String name) implements Principal {
    @Override
    public String arn() {
      return "acs:ram::" + account + ":user/" + name;
    }

    @Override
    public String kind() {
      return "SubUser";
    }

    @Override
    public String displayName() {
      return userId;
    }
  }

  /**
   * A session of a RAM role.
   *
   * @param roleId numeric id
   * @param roleName unique in the account
   * @param sessionName chosen by whoever assumed the role
   * @param serviceLinked whether the role belongs to a service; control policies do not reach it
   * @param sessionPolicy policy text that narrows this session further
   */
  record AssumedRole(
      AccountId account,
      String roleId,
      String roleName,
      String sessionName,
      boolean serviceLinked,
      Optional<String> sessionPolicy)
      implements Principal {
    /** Role names are shown in lower case in {@code acs:PrincipalARN} (seen in the field). */
    @Override
    public String arn() {
      return "acs:ram::" + account + ":role/" + roleName.toLowerCase(Locale.ROOT);
    }

    @Override
    public String kind() {
      return "AssumedRoleUser";
    }

    @Override
    public Principal holder() {
      return new AssumedRole(account, roleId, roleName, "", serviceLinked, Optional.empty());
    }

    @Override
    public String displayName() {
      return roleName + ":" + sessionName;
    }
  }
}
