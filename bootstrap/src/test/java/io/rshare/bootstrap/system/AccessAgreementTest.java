package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Dispatcher;
import io.rshare.application.query.AccessQuestion;
import io.rshare.application.query.AccessVerdict;
import io.rshare.application.query.AccessVerdict.Reason;
import io.rshare.application.query.CheckAccess;
import io.rshare.bootstrap.system.ListedAccess.ListedShare;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.resource.ResourceType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Access checks say what the lists and the permission library say, while shares come and go. {@code
 * -Drshare.seed} tries another history.
 */
class AccessAgreementTest {
  private static final long SEED = Long.getLong("rshare.seed", 20_200_110L);
  private static final int STEPS_BEFORE = 200;
  private static final int STEPS_A_ROUND = 25;
  private static final List<String> ACTIONS =
      List.of(
          "vpc:DescribeVSwitches",
          "VPC:describevswitchattributes",
          "ecs:DescribeImages",
          "ecs:RunInstances",
          "kms:Encrypt",
          "ecs:DescribeDeploymentSets",
          "vpc:DeleteVSwitch");
  private final Map<Reason, Integer> refusals = new EnumMap<>(Reason.class);
  private int allowed;

  @ParameterizedTest
  @CsvSource({"memory,40,2500", "jdbc,20,250"})
  void checksAgreeWithListsAndPermissions(String store, int rounds, int checks) {
    var random = new Random(SEED);
    try (var stage =
        new Stage(
            Map.of(
                "rshare.store",
                store,
                "rshare.authorizer",
                "allow-all",
                "rshare.lifecycle.settling",
                "30m",
                "rshare.quotas.resource-shares",
                "100000",
                "rshare.quotas.shared-resources",
                "100000"))) {
      var calls = new DirectCalls(stage.service().service.bean(Dispatcher.class));
      var sharing = new RandomSharing(stage, calls, random);
      sharing.steps(STEPS_BEFORE);
      for (int round = 0; round < rounds; round++) {
        sharing.steps(STEPS_A_ROUND);
        var listed = ListedAccess.of(calls);
        for (int check = 0; check < checks; check++) {
          compare(stage, listed, random);
        }
      }
    }
    assertThat(allowed).as("allowed, of seed " + SEED).isGreaterThan(rounds * checks / 100);
    assertThat(refusals).as("of seed " + SEED).containsOnlyKeys(reasons());
  }

  private static Reason[] reasons() {
    return Stream.of(Reason.values())
        .filter(reason -> reason != Reason.MALFORMED_RESOURCE)
        .toArray(Reason[]::new);
  }

  private void compare(Stage stage, ListedAccess listed, Random random) {
    String owner = RandomSharing.pick(random, RandomSharing.OWNERS);
    String region = random.nextInt(8) == 0 ? "cn-beijing" : "cn-hangzhou";
    String[] resource = RandomSharing.resource(random);
    String action = RandomSharing.pick(random, ACTIONS);
    String recipient =
        RandomSharing.pick(
            random, random.nextInt(6) == 0 ? RandomSharing.SERVICES : RandomSharing.ACCOUNTS);
    String arn =
        ResourceType.named(resource[0])
            .flatMap(type -> type.arn(region, new AccountId(owner), resource[1]))
            .orElseThrow()
            .toString();
    Instant now = stage.service().service.bean(InstantSource.class).instant();

    AccessVerdict verdict =
        stage
            .service()
            .service
            .bean(CheckAccess.class)
            .handle(
                new CheckAccess.Command(List.of(AccessQuestion.of(recipient, action, arn))),
                DirectCalls.callOf(owner, now))
            .checks()
            .getFirst();

    List<ListedShare> all = listed.shares(recipient, owner, region, resource[0], resource[1]);
    List<ListedShare> open =
        all.stream().filter(share -> !share.officeHours() || isOfficeHour(now)).toList();
    Optional<ListedShare> expected =
        open.stream()
            .filter(share -> share.actions().stream().anyMatch(action::equalsIgnoreCase))
            .findFirst();
    String told =
        "%s of %s on %s at %s, seed %d: %s".formatted(action, recipient, arn, now, SEED, verdict);
    assertThat(verdict.allowed()).as(told).isEqualTo(expected.isPresent());
    if (expected.isPresent()) {
      allowed++;
      assertThat(verdict.resourceShareId()).as(told).contains(expected.get().id());
      assertThat(verdict.reason()).as(told).isEmpty();
    } else {
      Reason reason = verdict.reason().orElseThrow();
      refusals.merge(reason, 1, Integer::sum);
      assertThat(reason).as(told).isIn(possible(recipient, owner, all, open));
      if (reason == Reason.INVITATION_PENDING) {
        assertThat(listed.isPending(recipient, verdict.resourceShareId().orElseThrow()))
            .as(told)
            .isTrue();
      }
    }
  }

  private static List<Reason> possible(
      String recipient, String owner, List<ListedShare> all, List<ListedShare> open) {
    if (recipient.equals(owner)) {
      return List.of(Reason.OWN_RESOURCE);
    }
    if (!open.isEmpty()) {
      return List.of(Reason.ACTION_NOT_PERMITTED);
    }
    return all.isEmpty()
        ? List.of(Reason.NOT_SHARED, Reason.NOT_IN_FORCE, Reason.INVITATION_PENDING)
        : List.of(Reason.OUTSIDE_TIME_RANGE);
  }

  private static boolean isOfficeHour(Instant now) {
    int hour = now.atOffset(ZoneOffset.UTC).getHour();
    return hour >= 8 && hour < 18;
  }
}
