package io.rshare.persistence;

import io.rshare.testkit.Persistence;
import io.rshare.testkit.contract.PersistenceContracts;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractsTest extends PersistenceContracts {
  @TempDir static Path folder;

  @Override
  protected Persistence open() {
    return Node.on("jdbc:sqlite:" + folder.resolve("contracts.db"));
  }
}
