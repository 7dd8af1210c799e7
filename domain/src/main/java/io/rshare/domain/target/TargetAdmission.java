package io.rshare.domain.target;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.resource.Capability;
import io.rshare.domain.resource.ResourceType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides whether a target may be named in a share, and how it gets in.
 *
 * @param owner the account that shares
 * @param directory the resource directory of the owner, if it is in one
 * @param allowExternalTargets what the share says
 * @param types types of the resources in the share
 * @param accounts looks up other accounts; one the world does not know counts as an account of the
 *     same site without a legal entity (assumed)
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-createresourceshare">
 *     CreateResourceShare, Targets</a>
 */
public record TargetAdmission(
    Account owner,
    Optional<ResourceDirectory> directory,
    boolean allowExternalTargets,
    Set<ResourceType> types,
    Function<AccountId, Optional<Account>> accounts) {

  /** How a target gets in. */
  public enum Entry {
    /** Inside the directory: at once. */
    INTERNAL,
    /** An account outside: by invitation. */
    INVITED,
    /** A cloud service: at once, no invitation (assumed). */
    SERVICE
  }

  /** Throws the documented fault if the types may not reach {@code target}, which is in already. */
  public void tolerate(SharedTarget target) {
    switch (target) {
      case SharedTarget.ToAccount to -> checkEnterprise(to.account());
      case SharedTarget.ToService to -> requireServiceTypes();
      case SharedTarget.ToDirectory to -> {}
      case SharedTarget.ToFolder to -> {}
    }
  }

  /** How {@code target} gets in; throws the documented fault if it may not. */
  public Entry admit(SharedTarget target) {
    return switch (target) {
      case SharedTarget.ToAccount to -> admit(to);
      case SharedTarget.ToDirectory _, SharedTarget.ToFolder _ -> admitOwn(target);
      case SharedTarget.ToService to -> admitService();
    };
  }

  private Entry admit(SharedTarget.ToAccount target) {
    AccountId account = target.account();
    if (account.equals(owner.id())) {
      throw FaultCode.SHARE_WITH_YOURSELF.fault();
    }
    Entry entry = Entry.INTERNAL;
    if (!allowExternalTargets) {
      admitOwn(target);
    } else if (!directory.map(d -> d.sharingEnabled() && d.contains(account)).orElse(false)) {
      entry = Entry.INVITED;
    }
    checkEnterprise(account);
    return entry;
  }

  /** Only the owner's own directory counts; sharing in it has to be enabled first. */
  private Entry admitOwn(SharedTarget target) {
    ResourceDirectory own = directory.orElseThrow(FaultCode.ACCOUNT_NOT_IN_DIRECTORY::fault);
    if (!own.sharingEnabled()) {
      throw FaultCode.DIRECTORY_SHARING_NOT_ENABLED.fault();
    }
    if (!target.isIn(own)) {
      throw FaultCode.TARGET_NOT_IN_DIRECTORY.fault();
    }
    return Entry.INTERNAL;
  }

  /**
   * Services may be named only where external targets are allowed, and only for types that go to
   * services (documented); the codes for the two refusals are assumed.
   */
  private Entry admitService() {
    if (!allowExternalTargets) {
      throw FaultCode.TARGET_NOT_IN_DIRECTORY.fault();
    }
    requireServiceTypes();
    return Entry.SERVICE;
  }

  private void requireServiceTypes() {
    if (!types.stream().allMatch(type -> type.can(Capability.SERVICE_SHARING))) {
      throw FaultCode.TARGETS_INVALID.fault();
    }
  }

  private void checkEnterprise(AccountId account) {
    Optional<Account> known = accounts.apply(account);
    if (known.isPresent() && known.get().site() != owner.site()) {
      throw FaultCode.TARGET_SITE_MISMATCH.fault();
    }
    boolean same = known.map(this::isSameEnterprise).orElse(false);
    if (!same && types.stream().anyMatch(type -> type.can(Capability.SAME_LEGAL_ENTITY))) {
      throw FaultCode.TARGET_LEGAL_ENTITY_MISMATCH.fault();
    }
  }

  /** An account without a verified name is in nobody's enterprise (assumed). */
  private boolean isSameEnterprise(Account account) {
    return !owner.legalEntity().isEmpty() && account.legalEntity().equals(owner.legalEntity());
  }
}
