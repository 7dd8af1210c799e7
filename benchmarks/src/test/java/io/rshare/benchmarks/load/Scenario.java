package io.rshare.benchmarks.load;

import io.rshare.testkit.SignedClient.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What clients of a run call. */
enum Scenario {
  /** No store, open to every authenticated caller. */
  DESCRIBE_REGIONS,
  /** One resource, one target, one permission. */
  CREATE_RESOURCE_SHARE,
  /** One more resource in a share that is there. */
  ASSOCIATE_RESOURCE_SHARE,
  /** 20 shares of one's own. */
  LIST_RESOURCE_SHARES_SELF,
  /** 20 shares of others. */
  LIST_RESOURCE_SHARES_OTHER_ACCOUNTS,
  /** A CreateResourceShare that a policy denies. */
  DENIED,
  /** Nine lists to one CreateResourceShare. */
  MIX_90_10,
  /** Seven lists to a CreateResourceShare, an AssociateResourceShare and an UpdateResourceShare. */
  MIX_70_30;

  /** The status of every answer. */
  int status() {
    return this == DENIED ? 403 : 200;
  }

  /** For tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The calls, one after the other; makes first what they need. */
  Supplier<byte[]> calls(String endpoint) {
    return switch (this) {
      case DESCRIBE_REGIONS -> call(endpoint, BenchWorld.LISTER, "DescribeRegions", Map.of());
      case CREATE_RESOURCE_SHARE -> creations(endpoint);
      case ASSOCIATE_RESOURCE_SHARE -> associations(endpoint);
      case LIST_RESOURCE_SHARES_SELF -> list(endpoint, BenchWorld.LISTER, "Self");
      case LIST_RESOURCE_SHARES_OTHER_ACCOUNTS ->
          list(endpoint, BenchWorld.RECEIVER, "OtherAccounts");
      case DENIED -> creation(endpoint, BenchWorld.FROZEN);
      case MIX_90_10 -> mix(endpoint, 9, List.of(creations(endpoint)));
      case MIX_70_30 ->
          mix(endpoint, 7, List.of(creations(endpoint), associations(endpoint), renames(endpoint)));
    };
  }

  private static Supplier<byte[]> call(
      String endpoint, Credentials key, String action, Map<String, String> parameters) {
    return new SignedCalls(endpoint, key, action, parameters, Map.of());
  }

  /** A list of what others share with the receiver. */
  static Supplier<byte[]> listOfOthers(String endpoint, String action) {
    return call(endpoint, BenchWorld.RECEIVER, action, Map.of("ResourceOwner", "OtherAccounts"));
  }

  private static Supplier<byte[]> list(String endpoint, Credentials key, String owner) {
    return call(endpoint, key, "ListResourceShares", Map.of("ResourceOwner", owner));
  }

  private static Supplier<byte[]> creations(String endpoint) {
    List<Supplier<byte[]>> all = new ArrayList<>();
    for (int i = 0; i < BenchWorld.OWNERS; i++) {
      all.add(creation(endpoint, BenchWorld.owner(i)));
    }
    return eachInTurn(all);
  }

  private static Supplier<byte[]> creation(String endpoint, Credentials key) {
    return new SignedCalls(
        endpoint,
        key,
        "CreateResourceShare",
        Map.of(
            "ResourceShareName", "bench",
            "Resources.1.ResourceType", "VSwitch",
            "Targets.1", BenchWorld.TARGET),
        Map.of("Resources.1.ResourceId", newIds()));
  }

  private static Supplier<byte[]> associations(String endpoint) {
    List<Supplier<byte[]>> all = new ArrayList<>();
    List<List<String>> shares = BenchWorld.sharesToFill(endpoint);
    for (int i = 0; i < shares.size(); i++) {
      all.add(
          new SignedCalls(
              endpoint,
              BenchWorld.owner(i),
              "AssociateResourceShare",
              Map.of("Resources.1.ResourceType", "VSwitch"),
              Map.of(
                  "ResourceShareId", inTurns(shares.get(i)), "Resources.1.ResourceId", newIds())));
    }
    return eachInTurn(all);
  }

  private static Supplier<byte[]> renames(String endpoint) {
    List<Supplier<byte[]>> all = new ArrayList<>();
    List<List<String>> shares = BenchWorld.sharesToFill(endpoint);
    for (int i = 0; i < shares.size(); i++) {
      all.add(
          new SignedCalls(
              endpoint,
              BenchWorld.owner(i),
              "UpdateResourceShare",
              Map.of(),
              Map.of("ResourceShareId", inTurns(shares.get(i)), "ResourceShareName", newIds())));
    }
    return eachInTurn(all);
  }

  private static Supplier<byte[]> mix(String endpoint, int lists, List<Supplier<byte[]>> changes) {
    List<Supplier<byte[]>> both =
        List.of(
            LIST_RESOURCE_SHARES_SELF.calls(endpoint),
            LIST_RESOURCE_SHARES_OTHER_ACCOUNTS.calls(endpoint));
    List<Supplier<byte[]>> all = new ArrayList<>(changes);
    for (int i = 0; i < lists; i++) {
      all.add(both.get(i % both.size()));
    }
    return eachInTurn(all);
  }

  private static Supplier<byte[]> eachInTurn(List<Supplier<byte[]>> calls) {
    Supplier<Supplier<byte[]>> turns = inTurns(calls);
    return () -> turns.get().get();
  }

  private static <T> Supplier<T> inTurns(List<T> values) {
    int[] turn = {0};
    return () -> values.get(turn[0]++ % values.size());
  }

  private static Supplier<String> newIds() {
    String run = "vsw-" + UUID.randomUUID() + "-";
    long[] count = {0};
    return () -> run + count[0]++;
  }
}
