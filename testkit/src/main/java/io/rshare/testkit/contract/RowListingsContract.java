package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static io.rshare.testkit.SampleWorld.PROD_MEMBER;
import static io.rshare.testkit.SampleWorld.WEB_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.Audience;
import io.rshare.domain.listing.ListedInvitation;
import io.rshare.domain.listing.ListedResource;
import io.rshare.domain.listing.ListedTarget;
import io.rshare.domain.listing.RowFilter;
import io.rshare.domain.listing.Slice;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.target.SharedTarget.ToAccount;
import io.rshare.domain.target.SharedTarget.ToDirectory;
import io.rshare.domain.target.SharedTarget.ToFolder;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.SampleWorld;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

abstract class RowListingsContract extends PortContract {
  private static final Slice ALL = Slice.first(100);

  private static SampleShare share(String id, int seconds) {
    return SampleShare.of(id, MANAGEMENT).at(SampleShare.NOW.plusSeconds(seconds));
  }

  @Nested
  class Rows {
    private final RowFilter own = RowFilter.of(SampleShare.REGION, MANAGEMENT);

    private List<String> resources(RowFilter filter) {
      return persistence().listings().resources(filter, ALL).rows().stream()
          .map(row -> row.share() + " " + row.row().resourceId())
          .toList();
    }

    private List<String> targets(RowFilter filter) {
      return persistence().listings().targets(filter, ALL).rows().stream()
          .map(row -> row.share() + " " + row.row().target().id())
          .toList();
    }

    @Test
    void ofResourcesAreNarrowedByEveryFilter() {
      store(
          share("rs-1", 1)
              .resource(ResourceType.V_SWITCH, "vsw-1")
              .resource(ResourceType.IMAGE, "m-1"));
      store(share("rs-2", 2).resource(ResourceType.V_SWITCH, "vsw-1"));

      assertThat(resources(own)).containsExactly("rs-2 vsw-1", "rs-1 m-1", "rs-1 vsw-1");
      assertThat(resources(own.named(Set.of("vsw-1")))).containsExactly("rs-2 vsw-1", "rs-1 vsw-1");
      assertThat(resources(own.ofType(Optional.of(ResourceType.IMAGE))))
          .containsExactly("rs-1 m-1");
      assertThat(resources(own.withArns(Set.of("acs:ecs:cn-hangzhou:1000000000000001:image/m-1"))))
          .containsExactly("rs-1 m-1");
      assertThat(resources(own.inShares(Optional.of(Set.of(new ShareId("rs-2"))))))
          .containsExactly("rs-2 vsw-1");
      assertThat(resources(own.inShares(Optional.of(Set.of())))).isEmpty();
      assertThat(resources(own.inStatus(Set.of(AssociationStatus.FAILED)))).isEmpty();
      assertThat(resources(RowFilter.inForce("cn-beijing", MANAGEMENT))).isEmpty();
    }

    @Test
    void bringEveryField() {
      store(
          share("rs-1", 1)
              .named("network")
              .resource(ResourceType.SERVICE_CATALOG_PORTFOLIO, "port-1", Optional.of("{\"a\": 1}"))
              .service("ecs.aliyuncs.com", Optional.of("{\"t\": 1}")));

      assertThat(persistence().listings().resources(own, ALL).rows())
          .containsExactly(
              new ListedResource(
                  new ShareId("rs-1"), "network", found("rs-1").resources().getFirst()));
      assertThat(persistence().listings().targets(own, ALL).rows())
          .containsExactly(
              new ListedTarget(
                  new ShareId("rs-1"), "network", MANAGEMENT, found("rs-1").targets().getFirst()));
    }

    @Test
    void ofTargetsAreNarrowedByTheirIds() {
      store(share("rs-1", 1).internal(new ToFolder("fd-1")).internal(new ToFolder("fd-2")));

      assertThat(targets(own)).containsExactly("rs-1 fd-1", "rs-1 fd-2");
      assertThat(targets(own.named(Set.of("fd-2")))).containsExactly("rs-1 fd-2");
    }

    @Test
    void arePagedWithinOneMoment() {
      var many = share("rs-1", 1);
      for (int i = 0; i < 13; i++) {
        many.resource(i % 2 == 0 ? ResourceType.IMAGE : ResourceType.SNAPSHOT, "x-" + i);
        many.internal(new ToFolder("fd-" + i));
      }
      store(many);
      store(share("rs-2", 1).resource(ResourceType.IMAGE, "x-1").internal(new ToFolder("fd-1")));

      assertThat(ListingsContract.pages(3, slice -> persistence().listings().resources(own, slice)))
          .hasSize(14)
          .doesNotHaveDuplicates()
          .isEqualTo(persistence().listings().resources(own, ALL).rows());
      assertThat(ListingsContract.pages(3, slice -> persistence().listings().targets(own, slice)))
          .hasSize(14)
          .doesNotHaveDuplicates()
          .isEqualTo(persistence().listings().targets(own, ALL).rows());
    }
  }

  @Nested
  class Invitations {
    private List<String> invitations(AccountId receiver, Set<ShareId> shares, Set<String> ids) {
      return persistence()
          .listings()
          .invitations(receiver, SampleShare.REGION, shares, ids, ALL)
          .rows()
          .stream()
          .map(ListedInvitation::row)
          .map(row -> row.id())
          .toList();
    }

    @Test
    void areThoseTheReceiverGot() {
      store(share("rs-1", 1).invite("i-1", OUTSIDER));
      store(share("rs-2", 2).invite("i-2", OUTSIDER).invite("i-3", SampleWorld.FOREIGNER));

      assertThat(invitations(OUTSIDER, Set.of(), Set.of())).containsExactly("i-2", "i-1");
      assertThat(invitations(MANAGEMENT, Set.of(), Set.of())).isEmpty();
      assertThat(invitations(OUTSIDER, Set.of(new ShareId("rs-1")), Set.of()))
          .containsExactly("i-1");
      assertThat(invitations(OUTSIDER, Set.of(), Set.of("i-2", "i-3"))).containsExactly("i-2");
    }

    @Test
    void bringEveryField() {
      store(share("rs-1", 1).named("network").invite("i-1", OUTSIDER));

      assertThat(
              persistence()
                  .listings()
                  .invitations(OUTSIDER, SampleShare.REGION, Set.of(), Set.of(), ALL)
                  .rows())
          .containsExactly(
              new ListedInvitation(
                  new ShareId("rs-1"), "network", found("rs-1").invitations().getFirst()));
    }
  }

  @Nested
  class Reaching {
    private List<String> reaching(AccountId account, boolean inDirectory) {
      var audience =
          new Audience(
              account, inDirectory ? Optional.of(SampleWorld.directory()) : Optional.empty());
      return persistence().listings().reaching(audience, SampleShare.REGION).stream()
          .map(row -> row.share().value())
          .sorted()
          .toList();
    }

    @Test
    void meansTheAccountItsFoldersAndItsDirectory() {
      store(share("rs-account", 1).internal(new ToAccount(WEB_MEMBER)));
      store(share("rs-folder", 2).internal(new ToFolder(SampleWorld.WEB_FOLDER)));
      store(share("rs-above", 3).internal(new ToFolder(SampleWorld.PROD_FOLDER)));
      store(share("rs-root", 4).internal(new ToFolder(SampleWorld.ROOT_FOLDER)));
      store(share("rs-directory", 5).internal(new ToDirectory(SampleWorld.DIRECTORY)));
      store(share("rs-other", 6).internal(new ToFolder("fd-other")));

      assertThat(reaching(WEB_MEMBER, true))
          .containsExactly("rs-above", "rs-account", "rs-directory", "rs-folder", "rs-root");
      assertThat(reaching(PROD_MEMBER, true))
          .containsExactly("rs-above", "rs-directory", "rs-root");
    }

    @Test
    void endsWithTheDirectory() {
      store(share("rs-account", 1).internal(new ToAccount(WEB_MEMBER)));

      assertThat(reaching(WEB_MEMBER, false)).isEmpty();
    }

    @Test
    void neverMeansTheOwner() {
      store(share("rs-1", 1).internal(new ToDirectory(SampleWorld.DIRECTORY)));

      assertThat(reaching(MANAGEMENT, true)).isEmpty();
    }

    @Test
    void needsAnOwnerOfTheSameDirectory() {
      store(SampleShare.of("rs-1", OUTSIDER).internal(new ToDirectory(SampleWorld.DIRECTORY)));

      assertThat(reaching(WEB_MEMBER, true)).isEmpty();
    }

    @Test
    void includesWhatWaitsForTheAccountsAnswer() {
      store(share("rs-1", 1).invite("i-1", OUTSIDER));

      assertThat(reaching(OUTSIDER, false)).containsExactly("rs-1");
    }
  }
}
