package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.quota.Usage;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.testkit.SampleShare;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

abstract class ShareEndsContract extends PortContract {
  private static final Instant LATER = SampleShare.NOW.plusSeconds(60);
  private static final String ECS = "ecs.aliyuncs.com";

  @Nested
  class Remove {
    @Test
    void leavesNothing() {
      store(
          SampleShare.of("rs-1", MANAGEMENT)
              .resource(ResourceType.DEPLOYMENT_SET, "ds-1")
              .service(ECS, Optional.empty())
              .tag("a", "1")
              .invite("i-1", OUTSIDER));

      write(
          () -> {
            ShareContents contents =
                persistence().resourceShares().claim(new ShareId("rs-1")).orElseThrow();
            persistence().usages().claim(MANAGEMENT, Usage.NONE.minus(contents.usage()), ROOMY);
            persistence().resourceShares().remove(new ShareId("rs-1"));
          });

      assertThat(exists("rs-1")).isFalse();
      assertThat(persistence().resourceShares().shareOf("i-1")).isEmpty();
      assertThat(persistence().rows().tags()).isEmpty();
      assertThat(persistence().rows().grants()).isEmpty();
    }
  }

  @Nested
  class Due {
    @Test
    void namesTheEarliestFirstAndNothingThatHasTime() {
      due("rs-3", LATER.plusSeconds(3));
      due("rs-1", LATER.plusSeconds(1));
      due("rs-2", LATER.plusSeconds(2));
      store(SampleShare.of("rs-4", MANAGEMENT));

      assertThat(persistence().resourceShares().due(LATER.plusSeconds(2), 10))
          .containsExactly(new ShareId("rs-1"), new ShareId("rs-2"));
      assertThat(persistence().resourceShares().due(LATER.plusSeconds(9), 1))
          .containsExactly(new ShareId("rs-1"));
      assertThat(persistence().resourceShares().due(LATER, 10)).isEmpty();
    }

    private void due(String id, Instant moment) {
      ShareContents contents = SampleShare.of(id, MANAGEMENT).contents();
      store(contents.with(contents.share().dueAt(Optional.of(moment))), ROOMY);
    }
  }

  @Test
  void anInvitationLeadsToItsShare() {
    store(SampleShare.of("rs-1", MANAGEMENT).invite("i-1", OUTSIDER));

    assertThat(persistence().resourceShares().shareOf("i-1")).contains(new ShareId("rs-1"));
    assertThat(persistence().resourceShares().shareOf("I-1")).isEmpty();
  }
}
