package io.rshare.domain.share;

import io.rshare.domain.account.AccountId;
import java.time.Instant;

/**
 * A resource share without what is in it.
 *
 * @param id unique over all accounts and regions
 * @param name need not be unique
 * @param owner the account that made it
 * @param region where it lives; it holds resources of that region only
 * @param allowExternalTargets whether targets outside the resource directory may be named
 * @param status Active once made; the owner never sees Pending (assumed)
 * @param resourceGroup a group of the owner
 * @param createTime when it was made, in milliseconds
 * @param updateTime when it was changed last, in milliseconds
 */
public record ResourceShare(
    ShareId id,
    ShareName name,
    AccountId owner,
    String region,
    boolean allowExternalTargets,
    ShareStatus status,
    String resourceGroup,
    Instant createTime,
    Instant updateTime) {}
