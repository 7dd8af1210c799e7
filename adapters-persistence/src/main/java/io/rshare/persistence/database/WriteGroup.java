package io.rshare.persistence.database;

import java.util.Optional;

/** Those who share a transaction, as whoever carries it out sees them. */
interface WriteGroup {
  /** The next whose work is to be done; nobody, once none waits or it is time to come to an end. */
  Optional<GroupMember<?>> next();

  /**
   * To be told when everything is written: from here on nobody knows whether the transaction is
   * stored, unless its commit returns; and those behind may begin.
   */
  void commitBegins();
}
