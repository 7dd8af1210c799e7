package io.rshare.benchmarks.load;

import io.rshare.testkit.SignedClient;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The accounts that call: owners that make shares, one that lists {@value #LISTED} of its own and
 * the member that receives these. Every caller is a RAM user under two statements; keys are made
 * up.
 */
final class BenchWorld {
  static final int OWNERS = 64;
  static final int LISTED = 20;
  static final Credentials LISTER = key("Lister");
  static final Credentials RECEIVER = key("Receiver");
  static final Credentials FROZEN = key("Frozen");

  /** Whom the owners share with; never asks what it got. */
  static final String TARGET = "1000000000000002";

  private static final String RECEIVING_ACCOUNT = "1000000000000003";
  private static final int SHARES_PER_OWNER = 8;

  private BenchWorld() {}

  static Credentials owner(int index) {
    return key("Owner" + index);
  }

  private static Credentials key(String name) {
    return Credentials.of("Bench" + name, "bench-secret-not-real");
  }

  /** Account of an owner. */
  static String ownerAccount(int index) {
    return Long.toString(1_000_000_000_001_000L + index);
  }

  /** Writes the world file into {@code folder}. */
  static Path write(Path folder) throws IOException {
    var yaml = new StringBuilder("accounts:\n");
    account(yaml, "1000000000000001", "Lister", "Frozen");
    account(yaml, TARGET);
    account(yaml, RECEIVING_ACCOUNT, "Receiver");
    var members = new ArrayList<>(List.of(TARGET, RECEIVING_ACCOUNT));
    for (int i = 0; i < OWNERS; i++) {
      account(yaml, ownerAccount(i), "Owner" + i);
      members.add(ownerAccount(i));
    }
    yaml.append("directories:\n")
        .append(
            "  - {id: rd-Bench1, managementAccount: '1000000000000001', sharingEnabled: true,\n")
        .append("     root: {id: r-Bench1, folders: [{id: fd-Bench1, members: ['")
        .append(String.join("', '", members))
        .append("']}]}}\n");
    return Files.writeString(folder.resolve("bench-world.yaml"), yaml);
  }

  private static void account(StringBuilder yaml, String id, String... users) {
    yaml.append("  - id: '").append(id).append("'\n");
    yaml.append("    quotas: {resourceShares: 100000000, sharedResources: 100000000}\n");
    yaml.append(
        """
            policies:
              - name: Sharing
                document:
                  Version: "1"
                  Statement:
                    - {Effect: Allow, Action: "resourcesharing:*", Resource: "*", Condition: {IpAddress: {"acs:SourceIp": "127.0.0.0/8"}}}
                    - {Effect: Deny, Action: "resourcesharing:Create*", Resource: "*", Condition: {Bool: {"resourcesharing:RequestedAllowExternalTargets": "true"}}}
              - name: Frozen
                document:
                  Version: "1"
                  Statement: [{Effect: Deny, Action: "resourcesharing:*", Resource: "*"}]
        """);
    yaml.append(users.length == 0 ? "" : "    users:\n");
    for (int i = 0; i < users.length; i++) {
      String policy = users[i].equals("Frozen") ? "Frozen" : "Sharing";
      yaml.append("      - {name: %s, id: '2%s%d', ".formatted(users[i], id, i))
          .append("policies: [%s], accessKeys: [{id: Bench%s, ".formatted(policy, users[i]))
          .append("secret: bench-secret-not-real}]}\n");
    }
  }

  /** Makes the shares that are listed. */
  static void fillLists(String endpoint) {
    var client = new SignedClient(endpoint);
    for (int i = 0; i < LISTED; i++) {
      create(client, LISTER, RECEIVING_ACCOUNT, i);
    }
  }

  /** Makes shares to add resources to; the ids of each owner's. */
  static List<List<String>> sharesToFill(String endpoint) {
    var client = new SignedClient(endpoint);
    List<List<String>> all = new ArrayList<>();
    for (int owner = 0; owner < OWNERS; owner++) {
      List<String> shares = new ArrayList<>();
      for (int i = 0; i < SHARES_PER_OWNER; i++) {
        shares.add(create(client, owner(owner), TARGET, i));
      }
      all.add(shares);
    }
    return all;
  }

  private static String create(SignedClient client, Credentials key, String target, int number) {
    Answer answer =
        client.call(
            key,
            "CreateResourceShare",
            Map.of(
                "ResourceShareName",
                "listed-" + number,
                "Resources.1.ResourceType",
                "VSwitch",
                "Resources.1.ResourceId",
                "vsw-listed" + number,
                "Targets.1",
                target));
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.body());
    }
    return answer.member("ResourceShareId");
  }
}
