package io.rshare.memory;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.resource.ResourceType;

/** What only one share of an owner may hold: a resource type that reaches a service. */
public record ServiceGrant(AccountId owner, String service, ResourceType type) {}
