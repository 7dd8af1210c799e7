package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
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
import io.rshare.testkit.Race;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.SampleWorld;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
    void keepsWhatEachOfManyCommandsDidAndNothingOfThoseThatFail() {
      Map<Integer, Boolean> answers = new ConcurrentHashMap<>();
      try (var threads = Executors.newFixedThreadPool(16)) {
        for (int i = 0; i < 240; i++) {
          int number = i;
          threads.execute(() -> answers.put(number, command(number)));
        }
      }

      assertThat(answers).hasSize(240);
      answers.forEach(
          (number, stored) -> {
            assertThat(stored).as("command %d", number).isEqualTo(number % 4 != 0);
            assertThat(exists("rs-" + number)).as("share %d", number).isEqualTo(stored);
          });
      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(180, 0, 0));
    }

    /** Every fourth fails: before it writes, after it, or by a defect. */
    private boolean command(int number) {
      ShareContents share = SampleShare.of("rs-" + number, MANAGEMENT).contents();
      try {
        return work()
            .write(
                MANAGEMENT,
                () -> {
                  refuseIf(number % 12 == 0, FaultCode.TARGETS_INVALID.fault());
                  persistence().nonces().use("key", "nonce " + number, SampleShare.NOW);
                  persistence().resourceShares().add(share);
                  persistence().usages().claim(MANAGEMENT, share.usage(), ROOMY);
                  refuseIf(number % 12 == 4, FaultCode.TARGETS_INVALID.fault());
                  refuseIf(number % 12 == 8, new IllegalArgumentException("a defect"));
                  return true;
                });
      } catch (Fault | IllegalArgumentException e) {
        return false;
      }
    }

    /** What one does wrong must not come to the others who are at it. */
    @Test
    void refusesReplaysAmongManyCommandsAndThemAlone() {
      Race race = Race.of(64, this::mayBeAReplay);

      assertThat(race).isEqualTo(new Race(32, Map.of(FaultCode.NONCE_USED, 32L)));
      assertThat(IntStream.range(0, 64).filter(i -> exists("rs-" + i)).count()).isEqualTo(32);
    }

    /** Every fourth has no nonce and begins by reading; of the others three use the same one. */
    private void mayBeAReplay(int number) {
      work()
          .write(
              number % 2 == 0 ? MANAGEMENT : OUTSIDER,
              () -> {
                if (number % 4 == 0) {
                  assertThat(exists("rs-none")).isFalse();
                } else {
                  persistence().nonces().use("key", "nonce " + number / 4, SampleShare.NOW);
                }
                return added(SampleShare.of("rs-" + number, MANAGEMENT).contents());
              });
    }

    private boolean added(ShareContents share) {
      persistence().usages().claim(MANAGEMENT, share.usage(), ROOMY);
      persistence().resourceShares().add(share);
      return true;
    }

    private void refuseIf(boolean refused, RuntimeException refusal) {
      if (refused) {
        throw refusal;
      }
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
