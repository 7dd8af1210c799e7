package io.rshare.testkit.contract;

import static io.rshare.domain.resource.ResourceType.CAPACITY_RESERVATION;
import static io.rshare.domain.resource.ResourceType.DEPLOYMENT_SET;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.target.SharedTarget.ToFolder;
import io.rshare.testkit.Race;
import io.rshare.testkit.SampleShare;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rule of {@code ResourceShares.add} about service targets. */
abstract class ServiceGrantsContract extends PortContract {
  private static final String ECS = "ecs.aliyuncs.com";
  private static final String ESS = "ess.aliyuncs.com";

  private static SampleShare granting(
      String id, AccountId owner, ResourceType type, String resource, String service) {
    return SampleShare.of(id, owner).resource(type, resource).service(service, Optional.empty());
  }

  @Test
  void refusesTheSameResourceForTheSameServiceTwice() {
    store(granting("rs-1", MANAGEMENT, CAPACITY_RESERVATION, "cr-1", ECS));

    assertRefused(
        FaultCode.SERVICE_HAS_RESOURCE,
        () -> store(granting("rs-2", MANAGEMENT, CAPACITY_RESERVATION, "cr-1", ECS)));

    assertThat(exists("rs-2")).isFalse();
  }

  @Test
  void refusesAnotherResourceOfATypeThatReachesTheServiceThroughAnotherShare() {
    store(granting("rs-1", MANAGEMENT, CAPACITY_RESERVATION, "cr-1", ECS));

    assertRefused(
        FaultCode.SERVICE_HAS_TYPE_IN_OTHER_SHARE,
        () -> store(granting("rs-2", MANAGEMENT, CAPACITY_RESERVATION, "cr-2", ECS)));
  }

  @Test
  void prefersToSayThatAResourceIsThereAlready() {
    store(granting("rs-1", MANAGEMENT, CAPACITY_RESERVATION, "cr-1", ECS));
    store(granting("rs-2", MANAGEMENT, DEPLOYMENT_SET, "ds-1", ECS));

    assertRefused(
        FaultCode.SERVICE_HAS_RESOURCE,
        () ->
            store(
                granting("rs-3", MANAGEMENT, CAPACITY_RESERVATION, "cr-2", ECS)
                    .resource(DEPLOYMENT_SET, "ds-1")));
  }

  @Test
  void doesNotMistakeTheSameIdOfAnotherTypeForTheResource() {
    store(granting("rs-1", MANAGEMENT, CAPACITY_RESERVATION, "x-1", ECS));
    store(granting("rs-2", MANAGEMENT, DEPLOYMENT_SET, "x-2", ECS));

    assertRefused(
        FaultCode.SERVICE_HAS_TYPE_IN_OTHER_SHARE,
        () -> store(granting("rs-3", MANAGEMENT, DEPLOYMENT_SET, "x-1", ECS)));
  }

  @Test
  void acceptsSeveralResourcesOfATypeInOneShare() {
    store(
        granting("rs-1", MANAGEMENT, CAPACITY_RESERVATION, "cr-1", ECS)
            .resource(CAPACITY_RESERVATION, "cr-2")
            .service(ESS, Optional.empty()));

    assertThat(persistence().rows().grants()).hasSize(2);
  }

  @Test
  void acceptsAnotherTypeAnotherServiceAndAnotherOwner() {
    store(granting("rs-1", MANAGEMENT, CAPACITY_RESERVATION, "cr-1", ECS));

    store(granting("rs-2", MANAGEMENT, DEPLOYMENT_SET, "ds-1", ECS));
    store(granting("rs-3", MANAGEMENT, CAPACITY_RESERVATION, "cr-1", ESS));
    store(granting("rs-4", OUTSIDER, CAPACITY_RESERVATION, "cr-1", ECS));

    assertThat(exists("rs-2") && exists("rs-3") && exists("rs-4")).isTrue();
  }

  @Test
  void doesNotCareAboutOtherTargets() {
    store(granting("rs-1", MANAGEMENT, CAPACITY_RESERVATION, "cr-1", ECS));
    store(
        SampleShare.of("rs-2", MANAGEMENT)
            .resource(CAPACITY_RESERVATION, "cr-1")
            .internal(new ToFolder("fd-1")));

    assertThat(exists("rs-2")).isTrue();
  }

  @Test
  void saysThatTheIdIsTakenBeforeAnythingElse() {
    store(granting("rs-1", MANAGEMENT, CAPACITY_RESERVATION, "cr-1", ECS));

    assertRefused(
        FaultCode.SHARE_ID_TAKEN,
        () -> store(granting("rs-1", MANAGEMENT, CAPACITY_RESERVATION, "cr-1", ECS)));
  }

  @Test
  void freesTheGrantOfAShareThatWasNotStored() {
    store(granting("rs-1", MANAGEMENT, CAPACITY_RESERVATION, "cr-1", ECS));
    assertRefused(
        FaultCode.SERVICE_HAS_TYPE_IN_OTHER_SHARE,
        () ->
            store(
                granting("rs-2", MANAGEMENT, DEPLOYMENT_SET, "ds-1", ECS)
                    .resource(CAPACITY_RESERVATION, "cr-2")));

    store(granting("rs-3", MANAGEMENT, DEPLOYMENT_SET, "ds-1", ECS));

    assertThat(exists("rs-3")).isTrue();
  }

  @Test
  void letsOneOfTwoRacingSharesReachTheService() {
    for (int round = 0; round < 20; round++) {
      String service = "s" + round + ".aliyuncs.com";
      String prefix = "rs-" + round + "-";
      Race race =
          Race.of(
              2, i -> store(granting(prefix + i, MANAGEMENT, DEPLOYMENT_SET, "ds-" + i, service)));

      assertThat(race)
          .isEqualTo(new Race(1, Map.of(FaultCode.SERVICE_HAS_TYPE_IN_OTHER_SHARE, 1L)));
    }
  }

  @Test
  void letsOneOfManyRacingSharesHaveAResource() {
    Race race =
        Race.of(16, i -> store(granting("rs-" + i, MANAGEMENT, CAPACITY_RESERVATION, "cr-1", ECS)));

    assertThat(race).isEqualTo(new Race(1, Map.of(FaultCode.SERVICE_HAS_RESOURCE, 15L)));
  }

  @Test
  void survivesRacesOverSeveralGrantsInAnyOrder() {
    Race race =
        Race.of(
            16,
            i -> {
              boolean even = i % 2 == 0;
              store(
                  granting("rs-" + i, MANAGEMENT, CAPACITY_RESERVATION, "cr-" + i, even ? ECS : ESS)
                      .resource(DEPLOYMENT_SET, "ds-" + i)
                      .service(even ? ESS : ECS, Optional.empty()));
            });

    assertThat(race).isEqualTo(new Race(1, Map.of(FaultCode.SERVICE_HAS_TYPE_IN_OTHER_SHARE, 15L)));
  }
}
