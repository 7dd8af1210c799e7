package io.rshare.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rshare.application.TestApplication;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.invitation.InvitationStatus;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.testkit.SampleWorld;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreateResourceShareTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");

  private final TestApplication app = new TestApplication();

  @AfterEach
  void whatIsStoredFitsTogether() {
    app.checkInvariants();
  }

  private ShareContents create(String... parameters) {
    app.call(
        SampleWorld.rootKey(SampleWorld.MANAGEMENT),
        "CreateResourceShare",
        TestParameters.and(parameters, "ResourceShareName", "test"));
    return app.store.storedShares().getLast();
  }

  @Test
  void answersTheDocumentedFields() {
    var result =
        (CreateResourceShare.Result)
            app.call(
                SampleWorld.rootKey(SampleWorld.MANAGEMENT),
                "CreateResourceShare",
                "ResourceShareName",
                "test");

    assertThat(result.resourceShare())
        .isEqualTo(
            new ShareView(
                false,
                NOW,
                "rs-000000000001",
                "test",
                SampleWorld.MANAGEMENT.value(),
                "Active",
                NOW));
  }

  @Test
  void sharesInsideTheDirectoryAtOnce() {
    ShareContents contents =
        create(
            "Resources.1.ResourceId",
            "vsw-1",
            "Resources.1.ResourceType",
            "VSwitch",
            "Targets.1",
            SampleWorld.WEB_MEMBER.value(),
            "Targets.2",
            SampleWorld.PROD_FOLDER,
            "Targets.3",
            SampleWorld.DIRECTORY,
            "Targets.4",
            SampleWorld.ROOT_FOLDER);

    assertThat(contents.resources())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.status()).isEqualTo(AssociationStatus.ASSOCIATED);
              assertThat(row.arn()).contains("acs:vpc:cn-hangzhou:1000000000000001:vswitch/vsw-1");
            });
    assertThat(contents.targets())
        .hasSize(4)
        .allSatisfy(
            row -> {
              assertThat(row.external()).isFalse();
              assertThat(row.status()).isEqualTo(AssociationStatus.ASSOCIATED);
            });
    assertThat(contents.invitations()).isEmpty();
    assertThat(app.store.usages().of(SampleWorld.MANAGEMENT)).isEqualTo(new Usage(1, 1, 0));
  }

  @Test
  void invitesAccountsOutside() {
    ShareContents contents =
        create("AllowExternalTargets", "true", "Targets.1", SampleWorld.OUTSIDER.value());

    assertThat(contents.targets())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.external()).isTrue();
              assertThat(row.status()).isEqualTo(AssociationStatus.ASSOCIATING);
            });
    assertThat(contents.invitations())
        .singleElement()
        .satisfies(
            invitation -> {
              assertThat(invitation.status()).isEqualTo(InvitationStatus.PENDING);
              assertThat(invitation.receiver()).isEqualTo(SampleWorld.OUTSIDER);
              assertThat(invitation.sender()).isEqualTo(SampleWorld.MANAGEMENT);
              assertThat(Duration.between(invitation.createTime(), invitation.expireTime()))
                  .isEqualTo(Duration.ofDays(7));
            });
    assertThat(app.store.usages().of(SampleWorld.MANAGEMENT)).isEqualTo(new Usage(1, 0, 1));
  }

  @Test
  void memberOfTheDirectoryNeedsNoInvitationEvenWhereExternalTargetsAreAllowed() {
    ShareContents contents =
        create("AllowExternalTargets", "true", "Targets.1", SampleWorld.WEB_MEMBER.value());

    assertThat(contents.invitations()).isEmpty();
    assertThat(contents.targets().getFirst().external()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = "POLAR_DB_BACKUP_SET", mode = EnumSource.Mode.EXCLUDE)
  void bindsTheDefaultPermissionOfEveryType(ResourceType type) {
    ShareContents contents =
        create(
            "RegionId", "cn-shanghai",
            "Resources.1.ResourceId", "x-1",
            "Resources.1.ResourceType", type.typeName());

    assertThat(contents.permissions())
        .extracting(Permission::name)
        .containsExactly("AliyunRSDefaultPermission" + type.typeName());
  }

  @Test
  void bindsNamedPermissionsAndDefaultsForTheRest() {
    ShareContents contents =
        create(
            "Resources.1.ResourceId", "kst-1",
            "Resources.1.ResourceType", "KMSInstance",
            "Resources.2.ResourceId", "m-1",
            "Resources.2.ResourceType", "Image",
            "PermissionNames.1", "AliyunRSPermissionKMSInstanceReadWrite",
            "PermissionNames.2", "AliyunRSDefaultPermissionSnapshot");

    assertThat(contents.permissions())
        .extracting(Permission::name)
        .containsExactlyInAnyOrder(
            "AliyunRSPermissionKMSInstanceReadWrite",
            "AliyunRSDefaultPermissionSnapshot",
            "AliyunRSDefaultPermissionImage");
  }

  @Test
  void takesTheTypeAndIdOfAResourceNameAndKeepsItToTheLetter() {
    String arn = "acs:polardb:cn-hangzhou:1000000000000001:backupset/bak-1";

    ShareContents contents = create("ResourceArns.1", arn);

    assertThat(contents.resources().getFirst().type()).isEqualTo(ResourceType.POLAR_DB_BACKUP_SET);
    assertThat(contents.resources().getFirst().resourceId()).isEqualTo("bak-1");
    assertThat(contents.resources().getFirst().arn()).contains(arn);
  }

  @Test
  void leavesNoTraceWhenAQuotaIsPassed() {
    for (int share = 0; share < 2; share++) {
      create(TestParameters.vSwitches(share * 5, 5));
    }

    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> create(TestParameters.vSwitches(10, 1)))
        .extracting(Fault::code)
        .isEqualTo(FaultCode.SHARED_RESOURCE_QUOTA_EXCEEDED);
    assertThat(app.store.storedShares()).hasSize(2);
    assertThat(app.store.usages().of(SampleWorld.MANAGEMENT)).isEqualTo(new Usage(2, 10, 0));
  }
}
