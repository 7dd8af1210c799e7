package io.rshare.domain.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The accepted forms; adding one widens the API, removing one breaks callers. */
class SharedTargetTest {
  @Test
  void tellsTheFourFormsApart() {
    assertThat(SharedTarget.parse("1000000000000001"))
        .contains(new SharedTarget.ToAccount(new AccountId("1000000000000001")));
    assertThat(SharedTarget.parse("rd-3G1abc")).contains(new SharedTarget.ToDirectory("rd-3G1abc"));
    assertThat(SharedTarget.parse("fd-0123456789"))
        .contains(new SharedTarget.ToFolder("fd-0123456789"));
    assertThat(SharedTarget.parse("r-Wm1abc")).contains(new SharedTarget.ToFolder("r-Wm1abc"));
    assertThat(SharedTarget.parse("ecs.aliyuncs.com"))
        .contains(new SharedTarget.ToService("ecs.aliyuncs.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "10000000000000001",
        "rd-",
        "fd-a b",
        "RD-abc",
        "aliyuncs.com",
        "ecs.example.com",
        "ecs.aliyuncs.com.evil.com",
        "１０００００００００００００００"
      })
  void refusesEverythingElse(String text) {
    assertThat(SharedTarget.parse(text)).isEmpty();
  }
}
