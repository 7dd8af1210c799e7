package io.rshare.bootstrap.system;

import io.rshare.application.operation.ListResourceShareInvitations;
import io.rshare.application.operation.ListResourceShares;
import io.rshare.bootstrap.world.WorldFile;
import io.rshare.domain.port.Worlds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Accounts that share at random, out of small pools, so that what they do meets. */
final class RandomSharing {
  static final List<String> ACCOUNTS =
      List.of(
          "1000000000000001",
          "1000000000000002",
          "1000000000000003",
          "1000000000000005",
          "1000000000000010");
  static final List<String> OWNERS = ACCOUNTS.subList(1, 4);
  static final List<String> SERVICES = List.of("ess.aliyuncs.com", "ecs.aliyuncs.com");
  static final List<String> REGIONS = List.of("cn-hangzhou", "cn-beijing");
  static final String OFFICE_HOURS =
      "{\"timeRange\":{\"timeRangeType\":\"timeRange\",\"beginAtTime\":\"08:00\","
          + "\"endAtTime\":\"17:59\",\"timezone\":\"UTC\"}}";

  private static final List<String> PLACES =
      List.of("fd-Main0001", "fd-Main0002", "r-Main01", "rd-Main01");

  private final Stage stage;
  private final DirectCalls calls;
  private final Random random;
  private int worlds;

  RandomSharing(Stage stage, DirectCalls calls, Random random) {
    this.stage = stage;
    this.calls = calls;
    this.random = random;
  }

  static String[] resource(Random random) {
    String type = pick(random, List.of("VSwitch", "Image", "DeploymentSet", "KMSInstance"));
    return new String[] {type, "x-" + random.nextInt(2)};
  }

  static <T> T pick(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  void steps(int count) {
    for (int i = 0; i < count; i++) {
      step();
    }
  }

  private void step() {
    String owner = pick(random, OWNERS);
    switch (random.nextInt(16)) {
      case 0, 1, 2 -> create(owner);
      case 3, 4 -> onShare(owner, "AssociateResourceShare", target());
      case 5, 6 -> onShare(owner, "AssociateResourceShare", resources());
      case 7 -> onShare(owner, "DisassociateResourceShare", target());
      case 8 -> onShare(owner, "DisassociateResourceShare", resources());
      case 9, 10, 11 -> answer(pick(random, ACCOUNTS));
      case 12 -> bind(owner);
      case 13 -> onShare(owner, "DeleteResourceShare");
      case 14 -> stage.pass(Duration.ofMinutes(random.nextInt(200)));
      default -> move();
    }
  }

  private void create(String owner) {
    List<String> wish = new ArrayList<>(List.of("ResourceShareName", "s", "RegionId"));
    wish.add(random.nextInt(6) == 0 ? "cn-beijing" : "cn-hangzhou");
    wish.addAll(List.of("AllowExternalTargets", random.nextInt(3) == 0 ? "false" : "true"));
    wish.addAll(Arrays.asList(resources()));
    wish.addAll(Arrays.asList(target()));
    boolean unused = calls.attempt(owner, "CreateResourceShare", wish.toArray(String[]::new));
  }

  private String[] resources() {
    String[] one = resource(random);
    return new String[] {"Resources.1.ResourceType", one[0], "Resources.1.ResourceId", one[1]};
  }

  private String[] target() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> new String[] {"Targets.1", pick(random, ACCOUNTS)};
      case 4, 5 -> new String[] {"Targets.1", pick(random, PLACES)};
      case 6 -> new String[] {"Targets.1", pick(random, SERVICES)};
      default -> {
        String service = pick(random, SERVICES);
        yield new String[] {
          "Targets.1",
          service,
          "TargetProperties.1.TargetId",
          service,
          "TargetProperties.1.Property",
          OFFICE_HOURS
        };
      }
    };
  }

  private void onShare(String owner, String operation, String... more) {
    String region = pick(random, REGIONS);
    var own =
        (ListResourceShares.Result)
            calls.call(
                owner,
                "ListResourceShares",
                "ResourceOwner",
                "Self",
                "ResourceShareStatus",
                "Active",
                "RegionId",
                region);
    if (!own.resourceShares().isEmpty()) {
      String[] all = Arrays.copyOf(more, more.length + 4);
      all[more.length] = "ResourceShareId";
      all[more.length + 1] = pick(random, own.resourceShares()).resourceShareId();
      all[more.length + 2] = "RegionId";
      all[more.length + 3] = region;
      boolean unused = calls.attempt(owner, operation, all);
    }
  }

  private void bind(String owner) {
    onShare(
        owner,
        "AssociateResourceSharePermission",
        "PermissionName",
        random.nextBoolean()
            ? "AliyunRSPermissionKMSInstanceReadWrite"
            : "AliyunRSDefaultPermissionKMSInstance",
        "Replace",
        "true");
  }

  private void answer(String account) {
    var got =
        (ListResourceShareInvitations.Result) calls.call(account, "ListResourceShareInvitations");
    if (!got.resourceShareInvitations().isEmpty()) {
      boolean unused =
          calls.attempt(
              account,
              random.nextInt(4) == 0
                  ? "RejectResourceShareInvitation"
                  : "AcceptResourceShareInvitation",
              "ResourceShareInvitationId",
              pick(random, got.resourceShareInvitations()).resourceShareInvitationId());
    }
  }

  /** Moves a member into the other folder or out of the directory, or puts everybody back. */
  private void move() {
    try {
      String text = Files.readString(TestService.world("system.yaml"));
      String moved =
          switch (random.nextInt(4)) {
            case 0 -> text.replace("members: [\"1000000000000002\"]", "members: []");
            case 1 ->
                text.replace("members: [\"1000000000000002\"]", "members: []")
                    .replace(
                        "members: [\"1000000000000003\"]",
                        "members: [\"1000000000000003\", \"1000000000000002\"]");
            case 2 -> text.replace("members: [\"1000000000000003\"]", "members: []");
            default -> text;
          };
      Path file = Files.createTempFile("rshare-moved", ".yaml");
      Files.writeString(file, moved);
      var world = WorldFile.at(file).read((kind, document) -> List.of());
      Files.delete(file);
      stage.service().service.bean(Worlds.class).replace(world, "moved " + ++worlds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
