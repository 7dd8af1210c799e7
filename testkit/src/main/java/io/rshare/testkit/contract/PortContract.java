package io.rshare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.world.World;
import io.rshare.testkit.Persistence;
import io.rshare.testkit.SampleShare;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the contracts of all ports do again and again. */
abstract class PortContract {
  static final Quotas ROOMY =
      new Quotas(
          Map.of(
              Quota.RESOURCE_SHARES, 1_000_000,
              Quota.SHARED_RESOURCES, 1_000_000,
              Quota.PENDING_INVITATIONS, 1_000_000));

  abstract Persistence persistence();

  void write(Runnable work) {
    persistence()
        .unitOfWork()
        .write(
            () -> {
              work.run();
              return true;
            });
  }

  /** Counts and adds a share the way a command does. */
  void store(ShareContents contents, Quotas limits) {
    write(
        () -> {
          persistence().usages().claim(contents.share().owner(), contents.usage(), limits);
          persistence().resourceShares().add(contents);
        });
  }

  void store(SampleShare share) {
    store(share.contents(), ROOMY);
  }

  /** Changes a share and its owner's counters the way a command does. */
  void change(String id, UnaryOperator<ShareContents> change) {
    write(
        () -> {
          ShareContents before =
              persistence().resourceShares().claim(new ShareId(id)).orElseThrow();
          ShareContents after = change.apply(before);
          Usage more = after.usage().minus(before.usage());
          persistence().usages().claim(before.share().owner(), more, ROOMY);
          persistence().resourceShares().change(before, after);
        });
  }

  void replaceWorld(World world) {
    persistence().worlds().replace(world, "digest");
  }

  ShareContents found(String id) {
    return persistence().resourceShares().find(new ShareId(id)).orElseThrow();
  }

  boolean exists(String id) {
    return persistence().resourceShares().find(new ShareId(id)).isPresent();
  }

  Usage usage(AccountId account) {
    return persistence().usages().of(account);
  }

  static void assertRefused(FaultCode code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }
}
