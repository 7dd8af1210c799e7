package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.DIRECTORY;
import static io.rshare.testkit.SampleWorld.FOREIGNER;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static io.rshare.testkit.SampleWorld.WEB_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.listing.CodePoints;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.port.CataloguedResources;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.testkit.SampleWorld;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ports that read entries one by one and in pages have in common. */
abstract class EntriesContract extends PortContract {
  private static final World WORLD = SampleWorld.world();
  private static final Set<AccountId> OWNERS = Set.of(MANAGEMENT, WEB_MEMBER, OUTSIDER, FOREIGNER);

  @BeforeEach
  void storeWorld() {
    replaceWorld(WORLD);
  }

  /** Code that reads a page. */
  private interface Reader<T> {
    List<T> page(String after, int most);
  }

  /** Pages of every size tell exactly {@code expected}, in the order of their names. */
  private static <T> void assertPages(
      Collection<T> expected, Predicate<T> wanted, Function<T, String> name, Reader<T> reader) {
    List<T> all =
        expected.stream()
            .filter(wanted)
            .sorted(Comparator.comparing(name, CodePoints.ORDER))
            .toList();
    for (int most : List.of(1, 2, 1_000)) {
      List<T> read = new ArrayList<>();
      List<T> page = reader.page("", most);
      while (!page.isEmpty()) {
        assertThat(page).hasSizeLessThanOrEqualTo(most);
        read.addAll(page);
        page = reader.page(name.apply(page.getLast()), most);
      }
      assertThat(read).isEqualTo(all);
    }
  }

  @Test
  void accountsAreFoundAndListed() {
    assertThat(WORLD.accounts())
        .allSatisfy(a -> assertThat(persistence().accounts().find(a.id())).contains(a));
    assertThat(persistence().accounts().find(new AccountId("9999999999999999"))).isEmpty();
    assertPages(WORLD.accounts(), _ -> true, a -> a.id().value(), persistence().accounts()::page);
  }

  @Test
  void usersAreFoundAndListed() {
    assertThat(WORLD.users())
        .allSatisfy(u -> assertThat(persistence().users().find(u.account(), u.name())).contains(u));
    assertThat(persistence().users().find(MANAGEMENT, "ALICE")).isEmpty();
    for (AccountId owner : OWNERS) {
      assertPages(
          WORLD.users(),
          u -> u.account().equals(owner),
          User::name,
          (after, most) -> persistence().users().page(owner, after, most));
    }
  }

  @Test
  void groupsAreFoundAndListed() {
    assertThat(WORLD.groups())
        .allSatisfy(
            g -> assertThat(persistence().groups().find(g.account(), g.name())).contains(g));
    assertThat(persistence().groups().find(OUTSIDER, "admins")).isEmpty();
    for (AccountId owner : OWNERS) {
      assertPages(
          WORLD.groups(),
          g -> g.account().equals(owner),
          Group::name,
          (after, most) -> persistence().groups().page(owner, after, most));
    }
  }

  @Test
  void rolesAreFoundInAnyCaseAndListed() {
    assertThat(WORLD.roles())
        .allSatisfy(r -> assertThat(persistence().roles().find(r.account(), r.name())).contains(r));
    assertThat(persistence().roles().find(MANAGEMENT, "dEPLOYER")).contains(SampleWorld.deployer());
    for (AccountId owner : OWNERS) {
      assertPages(
          WORLD.roles(),
          r -> r.account().equals(owner),
          Role::name,
          (after, most) -> persistence().roles().page(owner, after, most));
    }
  }

  @Test
  void keysAreFoundAndListedByTheAccountOfTheirPrincipal() {
    assertThat(WORLD.keys())
        .allSatisfy(k -> assertThat(persistence().accessKeys().find(k.id())).contains(k));
    assertThat(persistence().accessKeys().find("ltaisamplealice")).isEmpty();
    for (AccountId owner : OWNERS) {
      assertPages(
          WORLD.keys(),
          k -> k.principal().account().equals(owner),
          AccessKey::id,
          (after, most) -> persistence().accessKeys().page(owner, after, most));
    }
  }

  @Test
  void customPoliciesAreFoundAndListed() {
    assertThat(persistence().policies().find(MANAGEMENT, SampleWorld.VSWITCHES_ONLY))
        .isEqualTo(
            WORLD.find(
                Kind.POLICIES, Kind.policy(Optional.of(MANAGEMENT), SampleWorld.VSWITCHES_ONLY)));
    assertThat(persistence().policies().find(MANAGEMENT, SampleWorld.READ_ONLY)).isEmpty();
    for (AccountId owner : OWNERS) {
      assertPages(
          WORLD.policies(),
          p -> p.account().equals(Optional.of(owner)),
          Policy::name,
          (after, most) -> persistence().policies().page(owner, after, most));
    }
  }

  @Test
  void attachmentsAreListedByEntity() {
    List<PolicyAttachment> ofUsers =
        WORLD.attachments().stream()
            .filter(a -> a.account().equals(MANAGEMENT) && a.attachedTo() == AttachedTo.USER)
            .toList();

    assertThat(persistence().attachments().between(MANAGEMENT, AttachedTo.USER, "alice", "bob"))
        .isEqualTo(ofUsers);
    assertThat(persistence().attachments().of(MANAGEMENT, AttachedTo.USER, "bob"))
        .isEqualTo(List.of(ofUsers.getLast()));
    assertThat(persistence().attachments().of(MANAGEMENT, AttachedTo.GROUP, "bob")).isEmpty();
    assertThat(persistence().attachments().between(MANAGEMENT, AttachedTo.USER, "bob", "alice"))
        .isEmpty();
  }

  @Test
  void attachmentsOfOneEntityAreOrdered() {
    PolicyAttachment system = attached(Optional.empty(), SampleWorld.READ_ONLY);
    PolicyAttachment inGroup =
        attached(Optional.of(SampleWorld.OPS_GROUP), SampleWorld.VSWITCHES_ONLY);
    replaceWorld(WORLD.put(Kind.ATTACHMENTS, system).put(Kind.ATTACHMENTS, inGroup));

    assertThat(persistence().attachments().of(MANAGEMENT, AttachedTo.USER, "alice"))
        .containsExactly(attached(Optional.empty(), SampleWorld.VSWITCHES_ONLY), inGroup, system);
  }

  private static PolicyAttachment attached(Optional<String> resourceGroup, String policy) {
    return new PolicyAttachment(
        MANAGEMENT,
        policy.equals(SampleWorld.READ_ONLY) ? Type.SYSTEM : Type.CUSTOM,
        policy,
        AttachedTo.USER,
        "alice",
        resourceGroup);
  }

  @Test
  void directoriesAreFoundAndListed() {
    assertThat(persistence().directories().find(DIRECTORY)).contains(SampleWorld.directory());
    assertThat(persistence().directories().find("rd-other")).isEmpty();
    assertPages(
        WORLD.directories(), _ -> true, ResourceDirectory::id, persistence().directories()::page);
  }

  @Test
  void controlPoliciesAreFoundAndListed() {
    assertThat(WORLD.controlPolicies())
        .allSatisfy(
            p -> assertThat(persistence().controlPolicies().find(DIRECTORY, p.id())).contains(p));
    assertThat(persistence().controlPolicies().find("rd-other", "cp-prod")).isEmpty();
    assertPages(
        WORLD.controlPolicies(),
        _ -> true,
        ControlPolicy::id,
        (after, most) -> persistence().controlPolicies().page(DIRECTORY, after, most));
  }

  @Test
  void resourcesAreFoundAndListed() {
    assertThat(WORLD.resources())
        .allSatisfy(
            r ->
                assertThat(persistence().cataloguedResources().find(r.type(), r.id())).contains(r));
    for (AccountId owner : OWNERS) {
      assertPages(
          WORLD.resources(),
          (CataloguedResource r) -> r.owner().equals(owner),
          CataloguedResources::place,
          (after, most) -> persistence().cataloguedResources().page(owner, after, most));
    }
  }

  @Test
  void namesAreListedByCodePoint() {
    List<Group> groups =
        List.of("Z", "a", "a b", "a-b", "a.b", "ab", "b", "\u00e9", "\uffee", "\uD83D\uDE80")
            .stream()
            .map(name -> new Group(OUTSIDER, name))
            .toList();
    World many = WORLD;
    for (Group group : groups) {
      many = many.put(Kind.GROUPS, group);
    }
    replaceWorld(many);

    assertThat(persistence().groups().page(OUTSIDER, "", 1_000)).isEqualTo(groups);
    assertPages(
        groups,
        _ -> true,
        Group::name,
        (after, most) -> persistence().groups().page(OUTSIDER, after, most));
  }

  @Test
  void whatATransactionHasChangedIsThereForItsNextRead() {
    write(
        () -> {
          persistence()
              .worlds()
              .change(world -> world.put(Kind.GROUPS, new Group(OUTSIDER, "new")));
          assertThat(persistence().groups().find(OUTSIDER, "new")).isPresent();
          assertThat(persistence().groups().page(OUTSIDER, "", 10)).hasSize(1);
        });
  }
}
