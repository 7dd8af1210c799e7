package io.rshare.bootstrap.system;

import io.rshare.testkit.SignedClient.Credentials;
import java.util.Map;

/**
 * A call that must be refused with a documented code. A value in braces stands for an id of the
 * scene; a slow case is called where nothing settles.
 */
record FaultCase(
    String operation,
    String code,
    Credentials caller,
    Map<String, String> parameters,
    boolean slow) {
  @Override
  public String toString() {
    return operation + " " + code + " " + caller.accessKeyId() + " " + parameters;
  }
}
