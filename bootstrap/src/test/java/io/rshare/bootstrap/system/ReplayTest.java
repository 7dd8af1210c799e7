package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.ASSUMER;
import static io.rshare.bootstrap.system.TestService.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A captured request is good for nothing on another node, which knows no nonces but stored ones.
 */
class ReplayTest {
  private static final String DATABASE = AdminClient.newDatabase();

  private static Answer replayed(Map<String, String> request, TestService on) {
    return on.client.send(request);
  }

  @Test
  void yieldsNeitherCredentialsNorChanges() {
    try (var first = TestService.startOn(DATABASE, "system.yaml");
        var second = TestService.startOn(DATABASE, "system.yaml")) {
      Map<String, String> assume =
          first.client.signed(
              ASSUMER,
              "AssumeRole",
              Map.of(
                  "Version",
                  "2015-04-01",
                  "RoleArn",
                  "acs:ram::1000000000000001:role/deployer",
                  "RoleSessionName",
                  "captured"));
      Map<String, String> refused =
          first.client.signed(
              MANAGER,
              "CreateResourceShare",
              Map.of("ResourceShareName", "test", "ResourceGroupId", "rg-unknown"));

      Answer issued = first.client.send(assume);
      assertThat(issued.member("SecurityToken")).as(issued.body()).isNotEmpty();
      assertThat(first.client.send(refused).member("Code")).isEqualTo("InvalidParameter");

      for (Map<String, String> captured : java.util.List.of(assume, refused)) {
        Answer answer = replayed(captured, second);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.member("Code")).isEqualTo("SignatureNonceUsed");
      }
    }
  }
}
