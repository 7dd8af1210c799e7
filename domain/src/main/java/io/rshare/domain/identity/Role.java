package io.rshare.domain.identity;

import io.rshare.domain.account.AccountId;

/**
 * A RAM role of an account.
 *
 * @param account the account it belongs to
 * @param id numeric id
 * @param name unique in the account
 * @param serviceLinked whether a service owns it; control policies do not reach it
 */
public record Role(AccountId account, String id, String name, boolean serviceLinked) {}
