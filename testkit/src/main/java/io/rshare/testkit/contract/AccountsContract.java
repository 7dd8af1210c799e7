package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.FOREIGNER;
import static io.rshare.testkit.SampleWorld.ROOT_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.account.Site;
import io.rshare.domain.quota.Quota;
import io.rshare.testkit.SampleWorld;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class AccountsContract extends PortContract {
  @BeforeEach
  void storeWorld() {
    replaceWorld(SampleWorld.world());
  }

  private Account account(AccountId id) {
    return persistence().knownAccounts().find(id).orElseThrow();
  }

  @Test
  void findsNothingForAnUnknownAccount() {
    assertThat(persistence().knownAccounts().find(new AccountId("9999999999999999"))).isEmpty();
  }

  @Test
  void findsEveryFieldOfEveryAccount() {
    assertThat(SampleWorld.accounts()).allSatisfy(a -> assertThat(account(a.id())).isEqualTo(a));
  }

  @Test
  void knowsTheSite() {
    assertThat(account(FOREIGNER).site()).isEqualTo(Site.INTERNATIONAL);
  }

  @Test
  void tellsQuotasThatWereSetFromThoseThatWereNot() {
    assertThat(account(ROOT_MEMBER).quotas().set())
        .isEqualTo(Map.of(Quota.RESOURCE_SHARES, 2, Quota.PENDING_INVITATIONS, 0));
  }

  @Test
  void knowsAllResourceGroups() {
    assertThat(account(ROOT_MEMBER).resourceGroups())
        .containsExactlyInAnyOrder("rg-default0002", SampleWorld.OPS_GROUP);
  }
}
