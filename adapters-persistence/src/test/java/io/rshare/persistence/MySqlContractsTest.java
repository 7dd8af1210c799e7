package io.rshare.persistence;

import io.rshare.testkit.Persistence;
import io.rshare.testkit.contract.PersistenceContracts;
import io.rshare.testkit.mysql.MySqlDatabase;
import io.rshare.testkit.mysql.NeedsMySql;
import org.junit.jupiter.api.AfterAll;

@NeedsMySql
@SuppressWarnings("NullAway.Init")
class MySqlContractsTest extends PersistenceContracts {
  private MySqlDatabase database;

  @Override
  protected Persistence open() {
    database = MySqlDatabase.create();
    return Node.on(database.url());
  }

  @AfterAll
  void drop() {
    database.close();
  }
}
