package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.port.UnitOfWork;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.SampleWorld;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

abstract class UnitOfWorkContract extends PortContract {
  private static final ShareContents SHARE =
      SampleShare.of("rs-1", MANAGEMENT)
          .resource(ResourceType.CAPACITY_RESERVATION, "cr-1")
          .invite("i-1", SampleWorld.OUTSIDER)
          .service("ecs.aliyuncs.com", Optional.empty())
          .tag("stage", "test")
          .contents();

  private void doEverything() {
    persistence().nonces().use("key", "nonce", SampleShare.NOW);
    persistence().usages().claim(MANAGEMENT, SHARE.usage(), Quotas.DEFAULTS);
    persistence().resourceShares().add(SHARE);
  }

  @Nested
  class Write {
    @Test
    void returnsWhatTheWorkReturns() {
      assertThat(work().<String>write(() -> "done")).isEqualTo("done");
    }

    @Test
    void storesEverythingTogether() {
      write(UnitOfWorkContract.this::doEverything);

      assertThat(exists("rs-1")).isTrue();
      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(1, 1, 1));
      assertRefused(
          FaultCode.NONCE_USED,
          () -> write(() -> persistence().nonces().use("key", "nonce", SampleShare.NOW)));
    }

    @Test
    void leavesNothingBehindWhenTheWorkThrows() {
      var failure = new IllegalArgumentException("in the end");

      assertThatThrownBy(() -> write(thenThrow(failure))).isSameAs(failure);

      assertNothingStored();
    }

    @Test
    void leavesNothingBehindWhenTheWorkIsRefused() {
      Fault refusal = FaultCode.TARGETS_INVALID.fault();

      assertThatThrownBy(() -> write(thenThrow(refusal))).isSameAs(refusal);

      assertNothingStored();
    }

    @Test
    void leavesNothingBehindOnAnError() {
      var error = new StackOverflowError();

      assertThatThrownBy(
              () ->
                  write(
                      () -> {
                        doEverything();
                        throw error;
                      }))
          .isSameAs(error);

      assertNothingStored();
    }

    @Test
    void keepsWhatWasThereBeforeAFailure() {
      store(SampleShare.of("rs-0", MANAGEMENT).resource(ResourceType.V_SWITCH, "vsw-1"));

      assertThatThrownBy(() -> write(thenThrow(new IllegalArgumentException("no"))))
          .isInstanceOf(IllegalArgumentException.class);

      assertThat(exists("rs-0")).isTrue();
      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(1, 1, 0));
    }

    @Test
    void seesItsOwnWrites() {
      write(
          () -> {
            doEverything();
            assertThat(exists("rs-1")).isTrue();
            assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(1, 1, 1));
          });
    }

    @Test
    void joinsTheTransactionItIsCalledIn() {
      var failure = new IllegalArgumentException("outer");

      assertThatThrownBy(
              () ->
                  write(
                      () -> {
                        write(UnitOfWorkContract.this::doEverything);
                        throw failure;
                      }))
          .isSameAs(failure);

      assertNothingStored();
    }
  }

  @Nested
  class Read {
    @Test
    void returnsWhatTheWorkReturns() {
      write(UnitOfWorkContract.this::doEverything);

      assertThat(work().<Boolean>read(() -> exists("rs-1"))).isTrue();
    }

    @Test
    void passesOnWhatTheWorkThrows() {
      Fault refusal = FaultCode.TARGETS_INVALID.fault();

      assertThatThrownBy(
              () ->
                  work()
                      .read(
                          () -> {
                            throw refusal;
                          }))
          .isSameAs(refusal);
    }

    @Test
    void mayBeCalledWithinAWrite() {
      write(
          () -> {
            doEverything();
            assertThat(work().<Boolean>read(() -> exists("rs-1"))).isTrue();
          });
      assertThat(exists("rs-1")).isTrue();
    }
  }

  @Nested
  class WhereWritesBelong {
    @Test
    void refusesToAddOutsideAUnitOfWork() {
      assertThatIllegalStateException().isThrownBy(() -> persistence().resourceShares().add(SHARE));
    }

    @Test
    void refusesToClaimOutsideAUnitOfWork() {
      assertThatIllegalStateException()
          .isThrownBy(
              () -> persistence().usages().claim(MANAGEMENT, SHARE.usage(), Quotas.DEFAULTS));
    }

    @Test
    void refusesToUseANonceOutsideAUnitOfWork() {
      assertThatIllegalStateException()
          .isThrownBy(() -> persistence().nonces().use("key", "nonce", SampleShare.NOW));
    }

    @Test
    void refusesToWriteInATransactionThatReads() {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  work()
                      .read(
                          () -> {
                            doEverything();
                            return true;
                          }));
      assertNothingStored();
    }
  }

  private UnitOfWork work() {
    return persistence().unitOfWork();
  }

  private Runnable thenThrow(RuntimeException failure) {
    return () -> {
      doEverything();
      throw failure;
    };
  }

  private void assertNothingStored() {
    assertThat(exists("rs-1")).isFalse();
    assertThat(usage(MANAGEMENT)).isEqualTo(Usage.NONE);
    // The nonce is free again, and so is the id.
    write(this::doEverything);
  }
}
