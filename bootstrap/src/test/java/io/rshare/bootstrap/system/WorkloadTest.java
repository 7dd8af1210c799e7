package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Dispatcher;
import io.rshare.application.lifecycle.DueShares;
import io.rshare.application.operation.ListResourceShareInvitations;
import io.rshare.application.operation.ListResourceShares;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many callers at once on a handful of shares: whatever they do, only documented refusals come out
 * and what is stored fits together. {@code -Drshare.workload=200000} makes it longer, {@code
 * -Drshare.seed} another one.
 */
class WorkloadTest {
  private static final int OPERATIONS = Integer.getInteger("rshare.workload", 20_000);
  private static final long SEED = Long.getLong("rshare.seed", 20_200_110L);
  private static final int CALLERS = 8;
  private static final int SHARES = 5;

  @ParameterizedTest
  @ValueSource(strings = {"memory", "jdbc"})
  void leavesOnlyWhatFitsTogether(String store) throws Exception {
    try (var stage = new Stage(Map.of("rshare.store", store))) {
      runOn(stage);
    }
  }

  /** Lets the callers loose on {@code stage} and checks what they leave. */
  static void runOn(Stage stage) throws Exception {
    var load = new Load(stage);
    load.makeShares();
    Map<FaultKind, Integer> refusals = new EnumMap<>(FaultKind.class);
    List<Callable<Map<FaultKind, Integer>>> callers = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      var random = new Random(SEED + caller);
      callers.add(() -> load.run(random, OPERATIONS / CALLERS));
    }
    try (var threads = Executors.newFixedThreadPool(CALLERS)) {
      for (Future<Map<FaultKind, Integer>> result : threads.invokeAll(callers)) {
        result.get().forEach((kind, count) -> refusals.merge(kind, count, Integer::sum));
      }
    } catch (ExecutionException e) {
      throw new AssertionError("seed " + SEED, e.getCause());
    }

    stage.service().checkInvariants();
    assertThat(refusals).as("seed " + SEED).doesNotContainKeys(FaultKind.BROKEN);
    assertThat(refusals.getOrDefault(FaultKind.CONFLICT, 0)).isLessThan(OPERATIONS / 2);
  }

  /** What the callers do. */
  private record Load(Stage stage, Dispatcher dispatcher, DueShares due, List<String> shares) {
    private static final String OWNER = "1000000000000001";
    private static final String MEMBER = "1000000000000002";
    private static final String OUTSIDER = "1000000000000005";
    private static final String OTHER = "1000000000000010";
    private static final List<String> TYPES =
        List.of("VSwitch", "Image", "Snapshot", "DeploymentSet", "IpamPool");
    private static final List<String> TARGETS =
        List.of(MEMBER, OUTSIDER, OTHER, "fd-Main0001", "rd-Main01", "ess.aliyuncs.com");

    Load(Stage stage) {
      this(
          stage,
          stage.service().service.bean(Dispatcher.class),
          stage.service().service.bean(DueShares.class),
          Collections.synchronizedList(new ArrayList<>()));
    }

    void makeShares() {
      for (int i = 0; i < SHARES; i++) {
        make();
      }
    }

    private void make() {
      call(OWNER, "CreateResourceShare", "ResourceShareName", "w", "AllowExternalTargets", "true");
      shares.clear();
      dispatchList().forEach(shares::add);
    }

    private List<String> dispatchList() {
      var result =
          (ListResourceShares.Result)
              call(
                  OWNER,
                  "ListResourceShares",
                  "ResourceOwner",
                  "Self",
                  "ResourceShareStatus",
                  "Active",
                  "MaxResults",
                  "100");
      return result.resourceShares().stream().map(row -> row.resourceShareId()).toList();
    }

    Map<FaultKind, Integer> run(Random random, int operations) {
      Map<FaultKind, Integer> refusals = new EnumMap<>(FaultKind.class);
      for (int i = 0; i < operations; i++) {
        try {
          step(random);
        } catch (Fault refusal) {
          refusals.merge(refusal.code().kind(), 1, Integer::sum);
        }
      }
      return refusals;
    }

    private void step(Random random) {
      String share = share(random);
      String type = TYPES.get(random.nextInt(TYPES.size()));
      String resource = "x-" + random.nextInt(3);
      String target = TARGETS.get(random.nextInt(TARGETS.size()));
      switch (random.nextInt(20)) {
        case 0, 1, 2 -> change("AssociateResourceShare", share, "Targets.1", target);
        case 3, 4, 5 ->
            change(
                "AssociateResourceShare",
                share,
                "Resources.1.ResourceType",
                type,
                "Resources.1.ResourceId",
                resource);
        case 6, 7 -> change("DisassociateResourceShare", share, "Targets.1", target);
        case 8, 9 ->
            change(
                "DisassociateResourceShare",
                share,
                "Resources.1.ResourceType",
                type,
                "Resources.1.ResourceId",
                resource);
        case 10, 11 -> answer(random, "AcceptResourceShareInvitation");
        case 12 -> answer(random, "RejectResourceShareInvitation");
        case 13 ->
            call(
                guest(random),
                "DisassociateResourceShare",
                "ResourceShareId",
                share,
                "ResourceOwner",
                "OtherAccounts");
        case 14 ->
            call(
                OWNER,
                "TagResources",
                "RegionId",
                "cn-hangzhou",
                "ResourceType",
                "ResourceShare",
                "ResourceId.1",
                share,
                "Tag.1.Key",
                resource,
                "Tag.1.Value",
                type);
        case 15 -> change("UpdateResourceShare", share, "ResourceShareName", "w-" + resource);
        case 16 ->
            change(
                "DisassociateResourceSharePermission",
                share,
                "PermissionName",
                "AliyunRSDefaultPermission" + type);
        case 17 -> {
          stage.passUnnoticed(Duration.ofHours(random.nextInt(3)));
          due.run();
        }
        case 18 -> look(random);
        default -> {
          if (random.nextInt(8) == 0) {
            change("DeleteResourceShare", share);
            make();
          }
        }
      }
    }

    private String share(Random random) {
      List<String> now = List.copyOf(shares);
      return now.isEmpty() ? "rs-none" : now.get(random.nextInt(now.size()));
    }

    private static String guest(Random random) {
      return random.nextBoolean() ? OUTSIDER : OTHER;
    }

    private void answer(Random random, String operation) {
      String guest = guest(random);
      var invitations =
          (ListResourceShareInvitations.Result) call(guest, "ListResourceShareInvitations");
      if (!invitations.resourceShareInvitations().isEmpty()) {
        var rows = invitations.resourceShareInvitations();
        call(
            guest,
            operation,
            "ResourceShareInvitationId",
            rows.get(random.nextInt(Math.min(3, rows.size()))).resourceShareInvitationId());
      }
    }

    private void look(Random random) {
      String caller = random.nextBoolean() ? MEMBER : guest(random);
      call(caller, "ListResourceShares", "ResourceOwner", "OtherAccounts");
      call(caller, "ListSharedResources", "ResourceOwner", "OtherAccounts");
      call(OWNER, "ListSharedTargets", "ResourceOwner", "Self");
    }

    private void change(String operation, String share, String... more) {
      String[] all = Arrays.copyOf(more, more.length + 2);
      all[more.length] = "ResourceShareId";
      all[more.length + 1] = share;
      call(OWNER, operation, all);
    }

    private Object call(String account, String operation, String... parameters) {
      return new DirectCalls(dispatcher).call(account, operation, parameters);
    }
  }
}
