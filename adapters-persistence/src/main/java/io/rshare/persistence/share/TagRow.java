package io.rshare.persistence.share;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("share_tag")
record TagRow(@Id String shareId, @Id String tagKey, String ownerAccount, String tagValue) {}
