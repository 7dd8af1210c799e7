package io.rshare.persistence.share;

record TagRow(String shareId, String tagKey, String ownerAccount, String tagValue) {}
