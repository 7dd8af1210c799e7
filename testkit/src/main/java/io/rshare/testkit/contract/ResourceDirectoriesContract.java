package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static io.rshare.testkit.SampleWorld.PROD_MEMBER;
import static io.rshare.testkit.SampleWorld.ROOT_MEMBER;
import static io.rshare.testkit.SampleWorld.WEB_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.testkit.SampleWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

abstract class ResourceDirectoriesContract extends PortContract {
  @BeforeEach
  void storeWorld() {
    replaceWorld(SampleWorld.world());
  }

  private Optional<ResourceDirectory> directoryOf(AccountId account) {
    return persistence().resourceDirectories().of(account);
  }

  @Test
  void isTheSameForTheManagementAccountAndEveryMember() {
    assertThat(List.of(MANAGEMENT, ROOT_MEMBER, PROD_MEMBER, WEB_MEMBER))
        .allSatisfy(a -> assertThat(directoryOf(a)).contains(SampleWorld.directory()));
  }

  @Test
  void isNothingForAnAccountOutside() {
    assertThat(directoryOf(OUTSIDER)).isEmpty();
    assertThat(directoryOf(new AccountId("9999999999999999"))).isEmpty();
  }

  @Test
  void keepsDirectoriesApart() {
    ResourceDirectory lonely =
        new ResourceDirectory(
            "rd-lonely",
            "r-lonely",
            OUTSIDER,
            Map.of("r-lonely", new Folder("r-lonely", "root", Optional.empty())),
            Map.of(),
            false);
    replaceWorld(
        SampleWorld.world().with(Kind.DIRECTORIES, List.of(SampleWorld.directory(), lonely)));

    assertThat(directoryOf(OUTSIDER)).contains(lonely);
    assertThat(directoryOf(WEB_MEMBER)).contains(SampleWorld.directory());
    assertThat(persistence().policies().controlPolicies(OUTSIDER)).isEmpty();
  }

  @Nested
  class EnableSharing {
    @Test
    void isSeenAtOnceByAllItsAccounts() {
      replaceWorld(notEnabled());
      long before = persistence().policies().epoch();

      assertThat(enable()).isTrue();

      assertThat(persistence().resourceDirectories().of(SampleWorld.MANAGEMENT))
          .hasValueSatisfying(d -> assertThat(d.sharingEnabled()).isTrue());
      assertThat(persistence().resourceDirectories().of(SampleWorld.WEB_MEMBER))
          .contains(SampleWorld.directory());
      assertThat(persistence().policies().epoch()).isGreaterThan(before);
    }

    @Test
    void changesNothingTheSecondTime() {
      replaceWorld(notEnabled());
      enable();
      long before = persistence().policies().epoch();

      assertThat(enable()).isFalse();
      assertThat(persistence().policies().epoch()).isEqualTo(before);
    }

    @Test
    void changesNothingForADirectoryThatIsNotThere() {
      assertThat(enable()).isFalse();
    }

    @Test
    void isUndoneWithItsUnitOfWork() {
      replaceWorld(notEnabled());
      assertRefused(
          FaultCode.TARGETS_INVALID,
          () ->
              write(
                  () -> {
                    persistence().resourceDirectories().enableSharing(SampleWorld.DIRECTORY);
                    throw FaultCode.TARGETS_INVALID.fault();
                  }));

      assertThat(persistence().resourceDirectories().of(SampleWorld.MANAGEMENT))
          .hasValueSatisfying(d -> assertThat(d.sharingEnabled()).isFalse());
    }

    private boolean enable() {
      return persistence()
          .unitOfWork()
          .write(() -> persistence().resourceDirectories().enableSharing(SampleWorld.DIRECTORY));
    }

    private World notEnabled() {
      ResourceDirectory on = SampleWorld.directory();
      return SampleWorld.world()
          .with(
              Kind.DIRECTORIES,
              List.of(
                  new ResourceDirectory(
                      on.id(),
                      on.rootFolderId(),
                      on.managementAccount(),
                      on.folders(),
                      on.members(),
                      false)));
    }
  }
}
