package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.tag.Tag;
import io.rshare.domain.target.SharedTarget.ToAccount;
import io.rshare.domain.target.SharedTarget.ToDirectory;
import io.rshare.domain.target.SharedTarget.ToFolder;
import io.rshare.testkit.Race;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.SampleWorld;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class ResourceSharesContract extends PortContract {
  private static final AccountId SECOND_OUTSIDER = new AccountId("1000000000000009");

  @Nested
  class Add {
    @Test
    void refusesAnIdThatExists() {
      store(SampleShare.of("rs-1", MANAGEMENT));

      assertRefused(FaultCode.SHARE_ID_TAKEN, () -> store(SampleShare.of("rs-1", OUTSIDER)));

      assertThat(found("rs-1").share().owner()).isEqualTo(MANAGEMENT);
    }

    @Test
    void letsOneOfManyHaveAnId() {
      Race race = Race.of(8, i -> store(SampleShare.of("rs-1", MANAGEMENT)));

      assertThat(race).isEqualTo(new Race(1, Map.of(FaultCode.SHARE_ID_TAKEN, 7L)));
    }

    @Test
    void tellsIdsApartByCase() {
      store(SampleShare.of("rs-a", MANAGEMENT).named("lower"));
      store(SampleShare.of("rs-A", MANAGEMENT).named("upper"));

      assertThat(found("rs-a").share().name().value()).isEqualTo("lower");
      assertThat(found("rs-A").share().name().value()).isEqualTo("upper");
    }

    @Test
    void acceptsOneNameTwice() {
      store(SampleShare.of("rs-1", MANAGEMENT).named("same"));
      store(SampleShare.of("rs-2", MANAGEMENT).named("same"));

      assertThat(exists("rs-1") && exists("rs-2")).isTrue();
    }

    @Test
    void tellsResourcesAndTagsApartByCaseAndTrailingSpace() {
      store(
          SampleShare.of("rs-1", MANAGEMENT)
              .resource(ResourceType.IMAGE, "m-a")
              .resource(ResourceType.IMAGE, "m-A")
              .tag("key", "1")
              .tag("Key", "2")
              .tag("key ", "3"));

      assertThat(found("rs-1").resources())
          .extracting(ResourceAssociation::resourceId)
          .containsExactly("m-A", "m-a");
      assertThat(found("rs-1").tags())
          .containsExactly(new Tag("Key", "2"), new Tag("key", "1"), new Tag("key ", "3"));
    }
  }

  @Nested
  class Find {
    @Test
    void findsNothingForAnUnknownId() {
      assertThat(exists("rs-1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rs-A", "rs-a ", " rs-a", "rs-á", "rs-", ""})
    void findsNothingForAnIdThatOnlyLooksAlike(String id) {
      store(SampleShare.of("rs-a", MANAGEMENT));

      assertThat(exists(id)).isFalse();
    }

    @Test
    void findsNothingForAnAbsurdlyLongId() {
      assertThat(exists("rs-" + "x".repeat(100_000))).isFalse();
    }

    @Test
    void returnsAnEmptyShareAsItWasAdded() {
      ShareContents added = SampleShare.of("rs-1", MANAGEMENT).contents();

      store(added, ROOMY);

      assertThat(found("rs-1")).isEqualTo(added);
    }

    @Test
    void returnsEveryFieldAsItWasAdded() {
      ShareContents added =
          SampleShare.of("rs-1", MANAGEMENT)
              .named("网络-1")
              .resource(ResourceType.CAPACITY_RESERVATION, "cr-1")
              .at(SampleShare.NOW.plusMillis(1))
              .resource(ResourceType.ROS_TEMPLATE, "t-1")
              .resource(ResourceType.SERVICE_CATALOG_PORTFOLIO, "port-1", Optional.of("{\"a\":1}"))
              .invite("i-1", OUTSIDER)
              .internal(new ToAccount(SampleWorld.WEB_MEMBER))
              .service("ecs.aliyuncs.com", Optional.of("{\"timeRange\":{}}"))
              .internal(new ToFolder(SampleWorld.WEB_FOLDER))
              .internal(new ToDirectory(SampleWorld.DIRECTORY))
              .tag("stage", "")
              .at(SampleShare.NOW.plusMillis(2))
              .contents();

      store(added, ROOMY);

      ShareContents found = found("rs-1");
      assertThat(found.share()).isEqualTo(added.share());
      assertThat(found.resources()).containsExactlyInAnyOrderElementsOf(added.resources());
      assertThat(found.targets()).containsExactlyInAnyOrderElementsOf(added.targets());
      assertThat(found.permissions()).containsExactlyInAnyOrderElementsOf(added.permissions());
      assertThat(found.tags()).isEqualTo(added.tags());
      assertThat(found.invitations()).isEqualTo(added.invitations());
    }

    @Test
    void ordersEveryList() {
      store(
          SampleShare.of("rs-1", MANAGEMENT)
              .resource(ResourceType.V_SWITCH, "vsw-2")
              .resource(ResourceType.V_SWITCH, "vsw-1")
              .resource(ResourceType.IMAGE, "z")
              .invite("i-2", SECOND_OUTSIDER)
              .invite("i-1", OUTSIDER)
              .internal(new ToFolder("fd-1"))
              .tag("b", "1")
              .tag("a", "2"));

      ShareContents found = found("rs-1");
      assertThat(found.resources())
          .extracting(ResourceAssociation::resourceId)
          .containsExactly("z", "vsw-1", "vsw-2");
      assertThat(found.targets())
          .extracting(TargetAssociation::target)
          .extracting(target -> target.id())
          .containsExactly(OUTSIDER.value(), SECOND_OUTSIDER.value(), "fd-1");
      assertThat(found.permissions())
          .extracting(Permission::name)
          .containsExactly("AliyunRSDefaultPermissionImage", "AliyunRSDefaultPermissionVSwitch");
      assertThat(found.tags()).containsExactly(new Tag("a", "2"), new Tag("b", "1"));
      assertThat(found.invitations()).extracting(Invitation::id).containsExactly("i-1", "i-2");
    }

    @Test
    void keepsSharesApart() {
      store(SampleShare.of("rs-1", MANAGEMENT).resource(ResourceType.IMAGE, "m-1").tag("a", "1"));
      store(SampleShare.of("rs-2", MANAGEMENT).resource(ResourceType.IMAGE, "m-2").tag("a", "2"));

      assertThat(found("rs-1").tags()).containsExactly(new Tag("a", "1"));
      assertThat(found("rs-2").resources())
          .extracting(ResourceAssociation::resourceId)
          .containsExactly("m-2");
    }
  }

  @Nested
  class Text {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "\uD83D\uDE80 𠮷野家",
          "é",
          "e\u0301",
          "ß",
          " leading",
          "trailing ",
          "a'b\"c\\d%_",
          "\t\n\u0001"
        })
    void keepsTagValuesToTheLetter(String value) {
      store(SampleShare.of("rs-1", MANAGEMENT).tag("key", value));

      assertThat(found("rs-1").tags()).containsExactly(new Tag("key", value));
    }

    @Test
    void holdsTheLongestTagsEvenInFourByteCharacters() {
      String longest = "\uD83D\uDE80".repeat(128);
      store(SampleShare.of("rs-1", MANAGEMENT).tag(longest, longest));

      assertThat(found("rs-1").tags()).containsExactly(new Tag(longest, longest));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"b\": 1,  \"a\":2}",
          "{\"a\":1,\"a\":1.0}",
          " {\"rocket\":\"\uD83D\uDE80\\u0041\"}\n"
        })
    void keepsPropertiesToTheLetter(String json) {
      store(
          SampleShare.of("rs-1", MANAGEMENT)
              .resource(ResourceType.SERVICE_CATALOG_PORTFOLIO, "port-1", Optional.of(json))
              .service("ecs.aliyuncs.com", Optional.of(json)));

      assertThat(found("rs-1").resources().getFirst().property()).contains(json);
      assertThat(found("rs-1").targets().getFirst().property()).contains(json);
    }

    @Test
    void keepsALongProperty() {
      String json = "{\"text\":\"" + "x".repeat(200_000) + "\"}";
      store(
          SampleShare.of("rs-1", MANAGEMENT)
              .resource(ResourceType.SERVICE_CATALOG_PORTFOLIO, "port-1", Optional.of(json)));

      assertThat(found("rs-1").resources().getFirst().property()).contains(json);
    }
  }

  @Nested
  class Time {
    // The second zone has no 02:30 on that day, the third has 01:30 twice.
    @ParameterizedTest
    @ValueSource(
        strings = {
          "UTC 2026-03-08T02:30:00.123Z",
          "America/New_York 2026-03-08T02:30:00.001Z",
          "America/New_York 2026-11-01T01:30:00.999Z",
          "America/New_York 2026-11-01T05:30:00.999Z",
          "America/New_York 2026-11-01T06:30:00.999Z",
          "Asia/Kolkata 1999-12-31T23:59:59.999Z"
        })
    void keepsTheMomentWhateverTheZoneOfTheMachine(String zoneAndMoment) {
      String[] parts = zoneAndMoment.split(" ", -1);
      Instant moment = Instant.parse(parts[1]);
      TimeZone before = TimeZone.getDefault();
      try {
        TimeZone.setDefault(TimeZone.getTimeZone(parts[0]));
        store(
            SampleShare.of("rs-1", MANAGEMENT)
                .at(moment)
                .resource(ResourceType.IMAGE, "m-1")
                .invite("i-1", OUTSIDER));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

        ShareContents found = found("rs-1");
        assertThat(found.share().createTime()).isEqualTo(moment);
        assertThat(found.resources().getFirst().updateTime()).isEqualTo(moment);
        assertThat(found.invitations().getFirst().expireTime())
            .isEqualTo(moment.plus(Invitation.LIFETIME));
      } finally {
        TimeZone.setDefault(before);
      }
    }
  }

  @Test
  void findWorksOutsideAUnitOfWork() {
    assertThat(persistence().resourceShares().find(new ShareId("rs-1"))).isEmpty();
  }
}
