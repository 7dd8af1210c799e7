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
import io.rshare.domain.world.Kind;
import io.rshare.testkit.SampleWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
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
    assertThat(persistence().attachedPolicies().controlPolicies(OUTSIDER)).isEmpty();
  }
}
