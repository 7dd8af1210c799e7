package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.WEB_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Group;
import io.rshare.domain.world.InvalidWorldException;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.testkit.Race;
import io.rshare.testkit.SampleWorld;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class WorldChangesContract extends PortContract {
  private static final World OTHER = World.EMPTY.with(Kind.ACCOUNTS, SampleWorld.accounts());

  @BeforeEach
  void storeWorld() {
    replaceWorld(SampleWorld.world());
  }

  private World current() {
    return persistence().worlds().current();
  }

  private static World withGroup(World world, String name) {
    return world.put(Kind.GROUPS, new Group(MANAGEMENT, name));
  }

  /** The directory with its manager and {@code member} in each other's place. */
  private static ResourceDirectory managedBy(AccountId member) {
    ResourceDirectory directory = SampleWorld.directory();
    Map<AccountId, String> members = new HashMap<>(directory.members());
    members.remove(member);
    members.put(MANAGEMENT, SampleWorld.ROOT_FOLDER);
    return new ResourceDirectory(
        directory.id(),
        directory.rootFolderId(),
        member,
        directory.folders(),
        members,
        directory.sharingEnabled());
  }

  @Test
  void isMadeOfWhatIsStoredAndHandsBackWhatIsStoredThen() {
    World after = persistence().worlds().change(world -> withGroup(world, "new"));

    assertThat(after).isEqualTo(withGroup(SampleWorld.world(), "new"));
    assertThat(current()).isEqualTo(after);
  }

  @Test
  void isSeenAtOnceByEveryPort() {
    AccessKey key = SampleWorld.ALICE_KEY;
    AccessKey off = new AccessKey(key.id(), key.secret(), false, key.principal(), key.session());
    assertThat(persistence().identities().accessKey(key.id())).contains(key);
    long epoch = persistence().attachedPolicies().epoch();

    persistence().worlds().change(world -> world.put(Kind.KEYS, off));

    assertThat(persistence().identities().accessKey(key.id())).contains(off);
    assertThat(persistence().attachedPolicies().epoch()).isGreaterThan(epoch);
  }

  @Test
  void keepsTheDigestUnlessItBringsOne() {
    persistence().worlds().change(world -> withGroup(world, "new"));
    assertThat(persistence().worlds().digest()).contains("digest");

    persistence().worlds().change(world -> world, "other");
    assertThat(persistence().worlds().digest()).contains("other");
  }

  @Test
  void isNotNoticedWhereNothingDiffers() {
    long epoch = persistence().attachedPolicies().epoch();

    persistence().worlds().change(world -> SampleWorld.world());

    assertThat(persistence().attachedPolicies().epoch()).isEqualTo(epoch);
  }

  @Test
  void swapsWhatMayStandOnceOnly() {
    World swapped =
        SampleWorld.world()
            .with(Kind.CONTROL_POLICIES, List.of())
            .put(Kind.DIRECTORIES, managedBy(WEB_MEMBER));

    persistence().worlds().change(world -> swapped);

    assertThat(current()).isEqualTo(swapped);
    assertThat(persistence().resourceDirectories().of(WEB_MEMBER))
        .hasValueSatisfying(d -> assertThat(d.isManagedBy(WEB_MEMBER)).isTrue());
  }

  @Test
  void leavesNothingWhenItFails() {
    assertRefused(
        FaultCode.TARGETS_INVALID,
        () ->
            persistence()
                .worlds()
                .change(
                    world -> {
                      throw FaultCode.TARGETS_INVALID.fault();
                    }));

    assertThat(current()).isEqualTo(SampleWorld.world());
  }

  @Test
  void leavesNothingWhenItBreaksRules() {
    assertThatThrownBy(
            () ->
                persistence()
                    .worlds()
                    .change(
                        world ->
                            withGroup(world, "new").without(Kind.ACCOUNTS, WEB_MEMBER.value())))
        .isInstanceOf(InvalidWorldException.class);

    assertThat(current()).isEqualTo(SampleWorld.world());
  }

  @Test
  void isUndoneWithTheUnitOfWorkAroundIt() {
    long epoch = persistence().attachedPolicies().epoch();
    assertRefused(
        FaultCode.TARGETS_INVALID,
        () ->
            write(
                () -> {
                  persistence().worlds().change(world -> OTHER);
                  throw FaultCode.TARGETS_INVALID.fault();
                }));

    assertThat(current()).isEqualTo(SampleWorld.world());
    assertThat(persistence().attachedPolicies().epoch()).isEqualTo(epoch);
  }

  @Test
  void losesNothingWhenManyChangeAtOnce() {
    Race race =
        Race.of(8, i -> persistence().worlds().change(world -> withGroup(world, "group" + i)));

    assertThat(race).isEqualTo(new Race(8, Map.of()));
    assertThat(current().groups()).hasSize(SampleWorld.world().groups().size() + 8);
  }

  @Test
  void isSeenWholeOrNotAtAll() throws InterruptedException {
    var done = new AtomicBoolean();
    List<World> seen = new ArrayList<>();
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!done.get() && seen.size() < 1_000) {
                    seen.add(current());
                  }
                });
    for (int i = 0; i < 10; i++) {
      boolean even = i % 2 == 0;
      persistence().worlds().change(world -> even ? OTHER : SampleWorld.world());
    }
    done.set(true);
    reader.join();

    assertThat(seen).isSubsetOf(List.of(OTHER, SampleWorld.world()));
  }
}
