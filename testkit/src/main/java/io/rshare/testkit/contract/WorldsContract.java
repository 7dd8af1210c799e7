package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.domain.account.Account;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.world.InvalidWorldException;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.SampleWorld;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

abstract class WorldsContract extends PortContract {
  private void assertSampleWorldStored() {
    for (Account account : SampleWorld.accounts()) {
      assertThat(persistence().knownAccounts().find(account.id())).contains(account);
    }
    assertThat(persistence().resourceDirectories().of(MANAGEMENT))
        .contains(SampleWorld.directory());
    assertThat(persistence().identities().accessKey(SampleWorld.ALICE_KEY.id()))
        .contains(SampleWorld.ALICE_KEY);
    assertThat(persistence().attachedPolicies().of(SampleWorld.ALICE)).hasSize(2);
    assertThat(persistence().attachedPolicies().controlPolicies(SampleWorld.WEB_MEMBER)).hasSize(4);
  }

  @Nested
  class Digest {
    @Test
    void isNothingWhileNoWorldIsStored() {
      assertThat(persistence().worlds().digest()).isEmpty();
    }

    @Test
    void isThatOfTheLastWorld() {
      persistence().worlds().replace(SampleWorld.world(), "first");
      persistence().worlds().replace(World.EMPTY, "second");

      assertThat(persistence().worlds().digest()).contains("second");
    }
  }

  @Nested
  class Replace {
    @Test
    void storesTheWholeWorld() {
      replaceWorld(SampleWorld.world());

      assertSampleWorldStored();
    }

    @Test
    void mayBeRepeated() {
      replaceWorld(SampleWorld.world());
      replaceWorld(SampleWorld.world());

      assertSampleWorldStored();
    }

    @Test
    void removesWhatTheNewWorldDoesNotHave() {
      replaceWorld(SampleWorld.world());
      assertSampleWorldStored();

      replaceWorld(World.EMPTY);

      assertThat(persistence().knownAccounts().find(MANAGEMENT)).isEmpty();
      assertThat(persistence().resourceDirectories().of(MANAGEMENT)).isEmpty();
      assertThat(persistence().identities().accessKey(SampleWorld.ALICE_KEY.id())).isEmpty();
      assertThat(persistence().identities().isSecurityToken("token-of-deployer")).isFalse();
      assertThat(persistence().attachedPolicies().of(SampleWorld.ALICE)).isEmpty();
      assertThat(persistence().attachedPolicies().controlPolicies(SampleWorld.WEB_MEMBER))
          .isEmpty();
    }

    @Test
    void makesWhatWasMissingVisibleAtOnce() {
      assertThat(persistence().knownAccounts().find(MANAGEMENT)).isEmpty();
      assertThat(persistence().identities().accessKey(SampleWorld.ALICE_KEY.id())).isEmpty();

      replaceWorld(SampleWorld.world());

      assertSampleWorldStored();
    }

    @Test
    void keepsSharesAndCounters() {
      store(
          SampleShare.of("rs-1", MANAGEMENT)
              .resource(ResourceType.V_SWITCH, "vsw-1")
              .invite("i-1", OUTSIDER));

      replaceWorld(SampleWorld.world());
      replaceWorld(World.EMPTY);

      assertThat(found("rs-1").invitations()).hasSize(1);
      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(1, 1, 1));
    }

    @Test
    void storesEveryField() {
      replaceWorld(SampleWorld.world());

      assertThat(persistence().worlds().current()).isEqualTo(SampleWorld.world());
    }

    @Test
    void leavesTheOldWorldWhenTheNewOneBreaksRules() {
      replaceWorld(SampleWorld.world());
      long epoch = persistence().attachedPolicies().epoch();

      assertThatThrownBy(
              () ->
                  persistence()
                      .worlds()
                      .replace(
                          SampleWorld.world().without(Kind.ACCOUNTS, OUTSIDER.value()), "broken"))
          .isInstanceOf(InvalidWorldException.class);

      assertSampleWorldStored();
      assertThat(persistence().worlds().digest()).contains("digest");
      assertThat(persistence().attachedPolicies().epoch()).isEqualTo(epoch);
    }
  }
}
