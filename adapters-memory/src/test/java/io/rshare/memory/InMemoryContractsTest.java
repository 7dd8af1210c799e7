package io.rshare.memory;

import io.rshare.testkit.Persistence;
import io.rshare.testkit.contract.PersistenceContracts;

class InMemoryContractsTest extends PersistenceContracts {
  @Override
  protected Persistence open() {
    return new OpenedMemory();
  }
}
