package io.rshare.domain.identity;

import io.rshare.domain.account.AccountId;

/**
 * A RAM group of an account. Who is in it is said by its users.
 *
 * @param account the account it belongs to
 * @param name unique in the account
 */
public record Group(AccountId account, String name) {}
