package io.rshare.bootstrap.system;

import io.rshare.testkit.SignedClient.Credentials;
import java.util.Map;

/** A call that must be refused with a documented code. */
record FaultCase(
    String operation, String code, Credentials caller, Map<String, String> parameters) {
  static FaultCase refused(
      String operation, String code, Credentials caller, String... parameters) {
    return new FaultCase(operation, code, caller, TestService.map(parameters));
  }

  @Override
  public String toString() {
    return operation + " " + code + " " + parameters;
  }
}
