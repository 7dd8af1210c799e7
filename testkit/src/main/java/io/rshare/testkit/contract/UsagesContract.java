package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.testkit.PersistenceInvariants;
import io.rshare.testkit.Race;
import io.rshare.testkit.SampleShare;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

abstract class UsagesContract extends PortContract {
  private static final Quotas TWO_OF_EACH =
      new Quotas(
          Map.of(
              Quota.RESOURCE_SHARES, 2,
              Quota.SHARED_RESOURCES, 2,
              Quota.PENDING_INVITATIONS, 2));

  private void claim(AccountId account, Usage more, Quotas limits) {
    write(() -> persistence().usages().claim(account, more, limits));
  }

  @Nested
  class Of {
    @Test
    void isNothingForAnAccountNeverSeen() {
      assertThat(usage(MANAGEMENT)).isEqualTo(Usage.NONE);
    }
  }

  @Nested
  class Claim {
    /** Claims here come without rows, so they go before the general check compares the two. */
    @AfterEach
    void forgetClaimsWithoutRows() {
      PersistenceInvariants.checkStructure(persistence().rows());
      persistence().reset();
    }

    @Test
    void addsUp() {
      claim(MANAGEMENT, new Usage(1, 2, 3), ROOMY);
      claim(MANAGEMENT, new Usage(10, 0, 1), ROOMY);

      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(11, 2, 4));
    }

    @Test
    void countsEachAccountAlone() {
      claim(MANAGEMENT, new Usage(2, 2, 2), TWO_OF_EACH);
      claim(OUTSIDER, new Usage(1, 0, 0), TWO_OF_EACH);

      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(2, 2, 2));
      assertThat(usage(OUTSIDER)).isEqualTo(new Usage(1, 0, 0));
    }

    @Test
    void mayReachEachLimitButNotPassIt() {
      claim(MANAGEMENT, new Usage(2, 2, 2), TWO_OF_EACH);

      assertRefused(
          FaultCode.SHARE_QUOTA_EXCEEDED, () -> claim(MANAGEMENT, new Usage(1, 0, 0), TWO_OF_EACH));
      assertRefused(
          FaultCode.SHARED_RESOURCE_QUOTA_EXCEEDED,
          () -> claim(MANAGEMENT, new Usage(0, 1, 0), TWO_OF_EACH));
      assertRefused(
          FaultCode.INVITATION_QUOTA_EXCEEDED,
          () -> claim(MANAGEMENT, new Usage(0, 0, 1), TWO_OF_EACH));
      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(2, 2, 2));
    }

    @Test
    void refusesAFirstClaimThatIsTooLarge() {
      assertRefused(
          FaultCode.SHARED_RESOURCE_QUOTA_EXCEEDED,
          () -> claim(MANAGEMENT, new Usage(1, 3, 0), TWO_OF_EACH));

      assertThat(usage(MANAGEMENT)).isEqualTo(Usage.NONE);
    }

    @Test
    void refusesEverythingAtALimitOfNought() {
      assertRefused(
          FaultCode.SHARE_QUOTA_EXCEEDED,
          () ->
              claim(MANAGEMENT, new Usage(1, 0, 0), new Quotas(Map.of(Quota.RESOURCE_SHARES, 0))));
    }

    @Test
    void namesTheFirstQuotaThatWouldBePassed() {
      assertRefused(
          FaultCode.SHARE_QUOTA_EXCEEDED, () -> claim(MANAGEMENT, new Usage(3, 3, 3), TWO_OF_EACH));
      assertRefused(
          FaultCode.SHARED_RESOURCE_QUOTA_EXCEEDED,
          () -> claim(MANAGEMENT, new Usage(1, 3, 3), TWO_OF_EACH));
      assertRefused(
          FaultCode.INVITATION_QUOTA_EXCEEDED,
          () -> claim(MANAGEMENT, new Usage(1, 1, 3), TWO_OF_EACH));
    }

    @Test
    void addsNothingAtAllWhenOneQuotaWouldBePassed() {
      claim(MANAGEMENT, new Usage(1, 1, 1), TWO_OF_EACH);

      assertRefused(
          FaultCode.INVITATION_QUOTA_EXCEEDED,
          () -> claim(MANAGEMENT, new Usage(1, 1, 2), TWO_OF_EACH));

      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(1, 1, 1));
    }

    @Test
    void doesNotCheckWhatItDoesNotRaise() {
      claim(MANAGEMENT, new Usage(5, 5, 0), ROOMY);

      claim(MANAGEMENT, new Usage(0, 0, 1), TWO_OF_EACH);

      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(5, 5, 1));
    }

    @Test
    void standsLargeLimits() {
      Quotas endless = new Quotas(Map.of(Quota.RESOURCE_SHARES, Integer.MAX_VALUE));
      claim(MANAGEMENT, new Usage(5, 0, 0), endless);

      assertRefused(
          FaultCode.SHARE_QUOTA_EXCEEDED,
          () -> claim(MANAGEMENT, new Usage(Integer.MAX_VALUE, 0, 0), endless));

      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(5, 0, 0));
    }

    @Test
    void isUndoneWithItsUnitOfWork() {
      claim(MANAGEMENT, new Usage(1, 1, 1), ROOMY);

      assertRefused(
          FaultCode.TARGETS_INVALID,
          () ->
              write(
                  () -> {
                    persistence().usages().claim(MANAGEMENT, new Usage(1, 1, 1), ROOMY);
                    throw FaultCode.TARGETS_INVALID.fault();
                  }));

      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(1, 1, 1));
    }
  }

  @Nested
  class SixtyFourAtOnce {
    @Test
    void shareTenShares() {
      Race race = Race.of(64, i -> store(share(i).contents(), Quotas.DEFAULTS));

      assertThat(race).isEqualTo(new Race(10, Map.of(FaultCode.SHARE_QUOTA_EXCEEDED, 54L)));
      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(10, 0, 0));
      assertThat(persistence().rows().shares()).hasSize(10);
    }

    @Test
    void shareTenResources() {
      Quotas limits = new Quotas(Map.of(Quota.RESOURCE_SHARES, 1_000, Quota.SHARED_RESOURCES, 10));

      Race race =
          Race.of(
              64,
              i ->
                  store(
                      share(i)
                          .resource(ResourceType.V_SWITCH, "vsw-1")
                          .resource(ResourceType.IMAGE, "m-1")
                          .contents(),
                      limits));

      assertThat(race)
          .isEqualTo(new Race(5, Map.of(FaultCode.SHARED_RESOURCE_QUOTA_EXCEEDED, 59L)));
      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(5, 10, 0));
      assertThat(persistence().rows().resources()).hasSize(10);
    }

    @Test
    void shareTwentyInvitations() {
      Quotas limits = new Quotas(Map.of(Quota.RESOURCE_SHARES, 1_000));

      Race race = Race.of(64, i -> store(share(i).invite("i-" + i, OUTSIDER).contents(), limits));

      assertThat(race).isEqualTo(new Race(20, Map.of(FaultCode.INVITATION_QUOTA_EXCEEDED, 44L)));
      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(20, 0, 20));
      assertThat(persistence().rows().invitations()).hasSize(20);
    }

    @Test
    void countEveryShareOfManyAccounts() {
      Race race =
          Race.of(
              64,
              i ->
                  store(
                      SampleShare.of("rs-" + i, new AccountId("200000000000000" + i % 4))
                          .service("s" + i + ".aliyuncs.com", Optional.empty())
                          .contents(),
                      Quotas.DEFAULTS));

      assertThat(race).isEqualTo(new Race(40, Map.of(FaultCode.SHARE_QUOTA_EXCEEDED, 24L)));
    }

    /** Commands may share a transaction, and in it one may pass the limit of its account. */
    @Test
    void areHeldToTheLimitsOfTheirOwnAccount() {
      List<AccountId> accounts = Stream.of(1, 2, 3, 4).map(this::account).toList();

      Race race =
          Race.of(
              64,
              i -> {
                ShareContents share = SampleShare.of("rs-" + i, accounts.get(i % 4)).contents();
                command(share, new Quotas(Map.of(Quota.RESOURCE_SHARES, 4 * (1 + i % 4))));
              });

      assertThat(race).isEqualTo(new Race(40, Map.of(FaultCode.SHARE_QUOTA_EXCEEDED, 24L)));
      assertThat(accounts.stream().map(a -> usage(a).resourceShares()))
          .containsExactly(4, 8, 12, 16);
    }

    private AccountId account(int number) {
      return new AccountId("200000000000000" + number);
    }

    private void command(ShareContents share, Quotas limits) {
      AccountId owner = share.share().owner();
      persistence()
          .unitOfWork()
          .write(
              owner,
              () -> {
                persistence().resourceShares().add(share);
                persistence().usages().claim(owner, share.usage(), limits);
                return true;
              });
    }

    private SampleShare share(int number) {
      return SampleShare.of("rs-" + number, MANAGEMENT);
    }
  }
}
