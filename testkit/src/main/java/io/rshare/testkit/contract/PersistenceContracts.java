package io.rshare.testkit.contract;

import io.rshare.testkit.Persistence;
import io.rshare.testkit.PersistenceInvariants;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** All contracts of the ports. After each test the stored rows are searched for broken rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PersistenceContracts {
  private @Nullable Persistence persistence;

  /** Opens the store, once for all tests. */
  protected abstract Persistence open() throws Exception;

  @BeforeAll
  void openOnce() throws Exception {
    persistence = open();
  }

  @BeforeEach
  void startEmpty() {
    opened().reset();
  }

  @AfterEach
  void invariantsHold() {
    PersistenceInvariants.check(opened().rows());
  }

  @AfterAll
  void closeOnce() {
    opened().close();
  }

  private Persistence opened() {
    return Objects.requireNonNull(persistence, "not opened");
  }

  @Nested
  class EntryPorts extends EntriesContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class IdentityChanges extends IdentityChangesContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class DirectoryChanges extends DirectoryChangesContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class UnitOfWorkPort extends UnitOfWorkContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class ResourceSharesPort extends ResourceSharesContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class ServiceGrants extends ServiceGrantsContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class UsagesPort extends UsagesContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class NoncesPort extends NoncesContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class WorldsPort extends WorldsContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class WorldChanges extends WorldChangesContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class AccountsPort extends AccountsContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class ResourceDirectoriesPort extends ResourceDirectoriesContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class IdentitiesPort extends IdentitiesContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class PoliciesPort extends PoliciesContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class ResourceCataloguePort extends ResourceCatalogueContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class ServiceKeysPort extends ServiceKeysContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class ShareChanges extends ShareChangesContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class ListingsPort extends ListingsContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class ShareEnds extends ShareEndsContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class RowListings extends RowListingsContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }

  @Nested
  class SharedResourcesPort extends SharedResourcesContract {
    @Override
    Persistence persistence() {
      return opened();
    }
  }
}
