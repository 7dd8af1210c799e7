package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.rshare.domain.access.ShareGrants;
import io.rshare.domain.access.SharedResource;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareStatus;
import io.rshare.testkit.SampleShare;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

abstract class SharedResourcesContract extends PortContract {
  private static final Instant LATER = SampleShare.NOW.plusSeconds(60);
  private static final SharedResource SWITCH = vSwitch(MANAGEMENT, "vsw-1");

  private static final AtomicInteger TESTS = new AtomicInteger();

  /** A share id comes once in the life of a store, which here is that of all tests. */
  private final String test = "rs-" + TESTS.incrementAndGet() + "-";

  private static SharedResource vSwitch(AccountId owner, String id) {
    return new SharedResource(SampleShare.REGION, owner, ResourceType.V_SWITCH, id);
  }

  private SampleShare share(String id, AccountId owner) {
    return SampleShare.of(test + id, owner).resource(ResourceType.V_SWITCH, "vsw-1");
  }

  private List<String> holders(SharedResource resource) {
    return persistence().sharedResources().holders(resource).stream()
        .map(grants -> grants.share().id().value().substring(test.length()))
        .sorted()
        .toList();
  }

  @Test
  void areFoundByTypeIdOwnerAndRegion() {
    store(share("1", MANAGEMENT));
    store(share("2", MANAGEMENT).resource(ResourceType.IMAGE, "m-1"));
    store(share("3", OUTSIDER));
    store(SampleShare.of(test + "4", MANAGEMENT).resource(ResourceType.V_SWITCH, "vsw-2"));

    assertThat(holders(SWITCH)).containsExactly("1", "2");
    assertThat(holders(vSwitch(OUTSIDER, "vsw-1"))).containsExactly("3");
    assertThat(holders(vSwitch(MANAGEMENT, "vsw-3"))).isEmpty();
    assertThat(
            holders(new SharedResource("cn-beijing", MANAGEMENT, ResourceType.V_SWITCH, "vsw-1")))
        .isEmpty();
    assertThat(
            holders(
                new SharedResource(
                    SampleShare.REGION, MANAGEMENT, ResourceType.PREFIX_LIST, "vsw-1")))
        .isEmpty();
  }

  @Test
  void comeWithTheShareAndTheStatusInIt() {
    store(share("1", MANAGEMENT));
    change(
        test + "1",
        before ->
            before
                .with(before.share().in(ShareStatus.DELETING, LATER))
                .with(before.resources().getFirst().in(AssociationStatus.DISASSOCIATED, LATER)));

    ShareGrants only = persistence().sharedResources().holders(SWITCH).getFirst();

    assertThat(only.share()).isEqualTo(found(test + "1").share());
    assertThat(only.status(SWITCH)).contains(AssociationStatus.DISASSOCIATED);
  }

  @Test
  void areUpToDateAfterEveryChange() {
    store(share("1", MANAGEMENT));
    assertThat(holders(SWITCH)).containsExactly("1");

    store(share("2", MANAGEMENT));
    assertThat(holders(SWITCH)).containsExactly("1", "2");

    change(test + "1", before -> before.withResources(List.of()));
    assertThat(holders(SWITCH)).containsExactly("2");

    change(
        test + "2",
        before -> before.with(before.resources().getFirst().in(AssociationStatus.FAILED, LATER)));
    assertThat(persistence().sharedResources().holders(SWITCH).getFirst().status(SWITCH))
        .contains(AssociationStatus.FAILED);

    change(
        test + "1", before -> before.withResources(share("1", MANAGEMENT).contents().resources()));
    assertThat(holders(SWITCH)).containsExactly("1", "2");
  }

  @Test
  void thatAreDeletedOrRemovedAreNotListed() {
    store(share("1", MANAGEMENT));
    store(share("2", MANAGEMENT));
    assertThat(holders(SWITCH)).hasSize(2);

    change(
        test + "1",
        before ->
            before.withResources(List.of()).with(before.share().in(ShareStatus.DELETED, LATER)));
    write(
        () -> {
          persistence().resourceShares().claim(new ShareId(test + "2"));
          persistence().usages().claim(MANAGEMENT, new Usage(-1, -1, 0), ROOMY);
          persistence().resourceShares().remove(new ShareId(test + "2"));
        });

    assertThat(holders(SWITCH)).isEmpty();
  }

  @Test
  void doNotShowWhatWasUndone() {
    store(share("1", MANAGEMENT));
    assertThat(holders(SWITCH)).containsExactly("1");

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                change(
                    test + "1",
                    before -> {
                      persistence()
                          .resourceShares()
                          .change(before, before.withResources(List.of()));
                      throw new IllegalStateException("no");
                    }));

    assertThat(holders(SWITCH)).containsExactly("1");
  }

  @Test
  void areNotToBeAskedForWhileWriting() {
    assertThatIllegalStateException().isThrownBy(() -> write(() -> holders(SWITCH)));
  }

  @Test
  void mayBeAskedForWhileReading() {
    store(share("1", MANAGEMENT));

    assertThat(persistence().unitOfWork().read(() -> Optional.of(holders(SWITCH))))
        .contains(List.of("1"));
  }
}
