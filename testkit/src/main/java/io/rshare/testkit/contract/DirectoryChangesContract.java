package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.BOB_KEY;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static io.rshare.testkit.SampleWorld.WEB_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.User;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.world.World;
import io.rshare.domain.world.WorldRules;
import io.rshare.testkit.SampleWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts, directories, control policies and catalogued resources, changed one by one. */
abstract class DirectoryChangesContract extends PortContract {
  @BeforeEach
  void storeWorld() {
    replaceWorld(SampleWorld.world());
  }

  @Test
  void anAccountIsPutAndRemovedWithAllItHas() {
    Account before = persistence().accounts().find(OUTSIDER).orElseThrow();
    var after =
        new Account(
            OUTSIDER,
            "renamed",
            before.site(),
            before.legalEntity(),
            new Quotas(Map.of(Quota.RESOURCE_SHARES, 7)),
            "rg-new",
            Set.of("rg-new"),
            true);
    write(() -> persistence().accounts().put(after));
    assertThat(persistence().accounts().find(OUTSIDER)).contains(after);
    assertThat(persistence().knownAccounts().find(OUTSIDER)).contains(after);

    write(() -> persistence().directories().remove(SampleWorld.DIRECTORY));
    write(() -> persistence().controlPolicies().remove(SampleWorld.DIRECTORY, "cp-prod"));
    write(
        () -> persistence().controlPolicies().remove(SampleWorld.DIRECTORY, "cp-FullAliyunAccess"));
    for (AccountId account : List.of(MANAGEMENT, OUTSIDER, SampleWorld.FOREIGNER)) {
      write(() -> persistence().accounts().remove(account));
      write(() -> persistence().accounts().remove(account));
    }
    World rest = persistence().worlds().current();
    assertThat(WorldRules.problems(rest)).isEmpty();
    assertThat(rest.users()).extracting(User::account).containsOnly(WEB_MEMBER);
    assertThat(rest.roles()).isEmpty();
    assertThat(rest.policies()).extracting(Policy::account).containsOnly(Optional.of(WEB_MEMBER));
    assertThat(rest.resources()).isEmpty();
    assertThat(persistence().identities().accessKey(BOB_KEY.id())).isEmpty();
  }

  @Test
  void aDirectoryIsPutAndRemoved() {
    ResourceDirectory before = SampleWorld.directory();
    assertThat(persistence().directories().of(WEB_MEMBER)).contains(before);
    assertThat(persistence().directories().of(MANAGEMENT)).contains(before);
    assertThat(persistence().directories().of(OUTSIDER)).isEmpty();
    assertThat(persistence().directories().withFolder(SampleWorld.WEB_FOLDER))
        .contains(SampleWorld.DIRECTORY);
    assertThat(persistence().directories().withFolder("fd-none")).isEmpty();
    ResourceDirectory after =
        before.withMembers(Map.of(OUTSIDER, SampleWorld.WEB_FOLDER)).withSharingEnabled();
    write(
        () -> {
          assertThat(persistence().directories().claim(SampleWorld.DIRECTORY)).contains(before);
          persistence().directories().put(after);
        });
    assertThat(persistence().directories().find(SampleWorld.DIRECTORY)).contains(after);
    assertThat(persistence().resourceDirectories().of(OUTSIDER)).contains(after);
    assertThat(persistence().resourceDirectories().of(WEB_MEMBER)).isEmpty();

    write(() -> persistence().directories().remove(SampleWorld.DIRECTORY));
    assertThat(persistence().directories().find(SampleWorld.DIRECTORY)).isEmpty();
    assertThat(persistence().resourceDirectories().of(OUTSIDER)).isEmpty();
  }

  @Test
  void aControlPolicyIsPutAndRemoved() {
    String directory = SampleWorld.DIRECTORY;
    assertThat(persistence().controlPolicies().attachedTo(directory, SampleWorld.PROD_FOLDER))
        .containsExactlyInAnyOrder("cp-FullAliyunAccess", "cp-prod");
    var policy =
        new ControlPolicy(
            directory, "cp-prod", Type.CUSTOM, SampleWorld.ALLOW_READ, Set.of(WEB_MEMBER.value()));
    write(() -> persistence().controlPolicies().put(policy));
    assertThat(persistence().controlPolicies().find(directory, "cp-prod")).contains(policy);
    assertThat(persistence().controlPolicies().attachedTo(directory, WEB_MEMBER.value()))
        .contains("cp-prod");
    assertThat(persistence().attachedPolicies().controlPolicies(WEB_MEMBER).getFirst()).hasSize(2);

    write(() -> persistence().controlPolicies().remove(directory, "cp-prod"));
    assertThat(persistence().attachedPolicies().controlPolicies(WEB_MEMBER).getFirst()).hasSize(1);
  }

  @Test
  void aResourceIsPutAndRemoved() {
    var resource =
        new CataloguedResource(
            SampleWorld.FOREIGNER,
            ResourceType.IMAGE,
            "m-new",
            Optional.of("cn-hangzhou"),
            true,
            Optional.of(3),
            Set.of(OUTSIDER, WEB_MEMBER));
    assertThat(persistence().resourceCatalogue().find(ResourceType.IMAGE, "m-new")).isEmpty();
    write(() -> persistence().cataloguedResources().put(resource));
    write(() -> persistence().cataloguedResources().put(resource.without(OUTSIDER)));
    assertThat(persistence().resourceCatalogue().find(ResourceType.IMAGE, "m-new"))
        .contains(resource.without(OUTSIDER));

    write(() -> persistence().cataloguedResources().remove(ResourceType.IMAGE, "m-new"));
    assertThat(persistence().cataloguedResources().find(ResourceType.IMAGE, "m-new")).isEmpty();
  }

  @Test
  void attachmentsInAResourceGroupAreFound() {
    assertThat(persistence().attachments().isLimitedTo(MANAGEMENT, SampleWorld.OPS_GROUP)).isTrue();
    assertThat(persistence().attachments().isLimitedTo(WEB_MEMBER, SampleWorld.OPS_GROUP))
        .isFalse();
  }

  @Test
  void whatIsUnreachableForAnAccountThatGoesIsForgotten() {
    var zonal =
        new CataloguedResource(
            SampleWorld.FOREIGNER,
            ResourceType.V_SWITCH,
            "vsw-zonal",
            Optional.empty(),
            true,
            Optional.empty(),
            Set.of(OUTSIDER, WEB_MEMBER));
    write(() -> persistence().cataloguedResources().put(zonal));
    write(() -> persistence().accounts().remove(OUTSIDER));

    assertThat(persistence().cataloguedResources().find(ResourceType.V_SWITCH, "vsw-zonal"))
        .contains(zonal.without(OUTSIDER));
  }
}
