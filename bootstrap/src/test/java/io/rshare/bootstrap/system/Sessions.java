package io.rshare.bootstrap.system;

import io.rshare.testkit.SignedClient;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.util.HashMap;
import java.util.Map;

/** STS of a service under test. */
record Sessions(SignedClient client) {
  static final String STS = "2015-04-01";
  static final String RAM = "2015-05-01";
  static final String DEPLOYER = "acs:ram::1000000000000001:role/Deployer";
  static final Credentials PARTNER = Credentials.of("TestPartnerKey", "test-partner-secret");

  /** What an AssumeRole with these further parameters is answered. */
  Answer assume(Credentials caller, String role, String... more) {
    Map<String, String> parameters = new HashMap<>(TestService.map(more));
    parameters.put("RoleArn", role);
    parameters.putIfAbsent("RoleSessionName", "ci");
    return call(caller, STS, "AssumeRole", parameters);
  }

  /** The credentials of a new session of Deployer. */
  Credentials start(Credentials caller, String... more) {
    return credentials(Json.of(assume(caller, DEPLOYER, more)));
  }

  static Credentials credentials(Json answer) {
    Json issued = answer.object("Credentials");
    return new Credentials(
        issued.text("AccessKeyId"), issued.text("AccessKeySecret"), issued.text("SecurityToken"));
  }

  Json identity(Credentials caller) {
    return Json.of(call(caller, STS, "GetCallerIdentity", Map.of()));
  }

  Answer decode(Credentials caller, String message) {
    return call(
        caller, RAM, "DecodeDiagnosticMessage", Map.of("EncodedDiagnosticMessage", message));
  }

  Answer call(Credentials caller, String version, String action, Map<String, String> parameters) {
    Map<String, String> all = new HashMap<>(parameters);
    all.put("Version", version);
    return client.call(caller, action, all);
  }
}
