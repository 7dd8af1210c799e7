package io.rshare.bootstrap.system;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whatever a test has done to a service, what is stored fits together: JUnit runs this after every
 * test of the module, on every service that is open then. The others are checked as they close.
 */
public final class InvariantsCheck implements AfterTestExecutionCallback {
  @Override
  public void afterTestExecution(ExtensionContext context) throws SQLException {
    if (context.getExecutionException().isEmpty()) {
      for (TestService open : TestService.open()) {
        open.checkInvariants();
      }
    }
  }
}
