package io.rshare.application.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.application.Arrival;
import io.rshare.application.Caller;
import io.rshare.application.Origin;
import io.rshare.application.TestApplication;
import io.rshare.application.UseCase;
import io.rshare.application.access.PolicyCheck;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.port.IdentityIds;
import io.rshare.domain.world.WorldRules;
import io.rshare.memory.InMemoryPersistence;
import java.util.List;
import java.util.Optional;

/** The sample world in memory, and an administrator who changes it. */
final class Administered implements IdentityIds {
  final TestApplication application = new TestApplication();
  final InMemoryPersistence store = application.store;
  private int last;

  /** Refuses documents that contain the word {@code broken}. */
  final PolicyCheck check =
      (kind, document) -> document.contains("broken") ? List.of("it is broken") : List.of();

  final PutUser putUser =
      new PutUser(
          store.accounts(),
          store.users(),
          store.groups(),
          store.roles(),
          store.accessKeys(),
          store.policies(),
          store.attachments(),
          this);
  final PutRole putRole =
      new PutRole(
          store.accounts(),
          store.roles(),
          store.users(),
          store.accessKeys(),
          store.policies(),
          store.attachments(),
          check,
          this);
  final PutPolicy putPolicy = new PutPolicy(store.accounts(), store.policies(), check);

  /** Has an administrator do something in {@code account}; what is stored keeps to the rules. */
  <C, R> R perform(UseCase<C, R> useCase, C command, AccountId account) {
    try {
      return as(new Principal.Administrator(account), useCase, command);
    } finally {
      assertThat(WorldRules.problems(store.worlds().current())).isEmpty();
    }
  }

  /** Has {@code principal} do it. */
  <C, R> R as(Principal principal, UseCase<C, R> useCase, C command) {
    var arrival =
        new Arrival(
            new Caller(principal, ""),
            new Origin("192.0.2.1", true, "test"),
            "REQUEST",
            Optional.empty());
    return application.dispatcher().perform(useCase, command, arrival);
  }

  /** Fails unless {@code command} is refused at {@code place}, and nothing of it is stored. */
  <C, R> void assertRefused(
      UseCase<C, R> useCase, C command, AccountId account, String place, String detail) {
    var before = store.worlds().current();
    assertThatThrownBy(() -> perform(useCase, command, account))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(FaultCode.PARAMETER_INVALID);
              assertThat(fault.place()).contains(place);
            })
        .hasMessageContaining(detail);
    assertThat(store.worlds().current()).isEqualTo(before);
  }

  @Override
  public String userId() {
    return "21000000000000%04d".formatted(++last);
  }

  @Override
  public String roleId() {
    return "31000000000000%04d".formatted(++last);
  }

  @Override
  public String accessKeyId() {
    return "LTAInew" + ++last;
  }

  @Override
  public String secret() {
    return "fake secret " + ++last;
  }
}
