package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.listing.ListedShare;
import io.rshare.domain.listing.Page;
import io.rshare.domain.listing.ShareFilter;
import io.rshare.domain.listing.ShareFilter.TagFilter;
import io.rshare.domain.listing.Slice;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareStatus;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.SampleWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

abstract class ListingsContract extends PortContract {
  private static final Slice ALL = Slice.first(100);
  private static final ShareFilter OWN =
      new ShareFilter(
          SampleShare.REGION,
          Optional.of(MANAGEMENT),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  private static Instant moment(int seconds) {
    return SampleShare.NOW.plusSeconds(seconds);
  }

  private static SampleShare share(String id, int seconds) {
    return SampleShare.of(id, MANAGEMENT).at(moment(seconds));
  }

  private List<String> shares(ShareFilter filter) {
    return ids(persistence().listings().shares(filter, ALL));
  }

  private static List<String> ids(Page<ListedShare> page) {
    return page.rows().stream().map(row -> row.share().id().value()).toList();
  }

  /** Reads a list to its end in pages of {@code size}. */
  static <T> List<T> pages(int size, Function<Slice, Page<T>> list) {
    List<T> rows = new ArrayList<>();
    Page<T> page = list.apply(Slice.first(size));
    rows.addAll(page.rows());
    while (page.next().isPresent()) {
      assertThat(page.rows()).hasSize(size);
      page = list.apply(new Slice(size, page.next()));
      rows.addAll(page.rows());
    }
    return rows;
  }

  @Nested
  class Shares {
    @Test
    void comeNewestFirstAndByIdWithinOneMoment() {
      store(share("rs-b", 1));
      store(share("rs-c", 2));
      store(share("rs-a", 1));
      store(SampleShare.of("rs-d", OUTSIDER));

      assertThat(shares(OWN)).containsExactly("rs-c", "rs-a", "rs-b");
    }

    @Test
    void bringTheirTagsAndEveryField() {
      store(share("rs-1", 1).named("network").tag("b", "2").tag("a", "1"));

      assertThat(persistence().listings().shares(OWN, ALL).rows())
          .containsExactly(new ListedShare(found("rs-1").share(), found("rs-1").tags()));
    }

    @Test
    void arePagedWithoutGapsAndRepetitions() {
      for (int i = 0; i < 23; i++) {
        store(share("rs-%02d".formatted(i), i / 5));
      }

      List<ListedShare> rows = pages(5, slice -> persistence().listings().shares(OWN, slice));

      assertThat(rows).hasSize(23).doesNotHaveDuplicates();
      assertThat(rows.stream().map(row -> row.share().id().value()).toList())
          .isEqualTo(shares(OWN));
    }

    @Test
    void thatStayAreSeenOnceWhateverComesAndGoes() {
      for (int i = 0; i < 10; i++) {
        store(share("rs-%02d".formatted(i), i));
      }
      Page<ListedShare> first = persistence().listings().shares(OWN, Slice.first(4));
      store(share("rs-new", 99));
      remove("rs-06");
      remove("rs-03");

      Page<ListedShare> rest = persistence().listings().shares(OWN, new Slice(100, first.next()));

      assertThat(ids(first)).containsExactly("rs-09", "rs-08", "rs-07", "rs-06");
      assertThat(ids(rest)).containsExactly("rs-05", "rs-04", "rs-02", "rs-01", "rs-00");
    }

    private void remove(String id) {
      write(
          () -> {
            persistence().resourceShares().claim(new ShareId(id));
            persistence().usages().claim(MANAGEMENT, new Usage(-1, 0, 0), ROOMY);
            persistence().resourceShares().remove(new ShareId(id));
          });
    }

    @Test
    void areNarrowedByEveryFilter() {
      store(share("rs-1", 1).named("one").resource(ResourceType.IMAGE, "m-1").tag("k", "v"));
      store(share("rs-2", 2).named("two").tag("k", "w").tag("l", "v"));

      assertThat(shares(filter(Optional.of("one"), Optional.empty(), Set.of(), List.of())))
          .containsExactly("rs-1");
      assertThat(shares(filter(Optional.of("One"), Optional.empty(), Set.of(), List.of())))
          .isEmpty();
      assertThat(
              shares(
                  filter(
                      Optional.empty(),
                      Optional.of("AliyunRSDefaultPermissionImage"),
                      Set.of(),
                      List.of())))
          .containsExactly("rs-1");
      assertThat(
              shares(
                  filter(
                      Optional.empty(), Optional.empty(), Set.of(ShareStatus.DELETED), List.of())))
          .isEmpty();
      assertThat(shares(tagged(new TagFilter("k", Optional.empty()))))
          .containsExactly("rs-2", "rs-1");
      assertThat(shares(tagged(new TagFilter("k", Optional.of("v"))))).containsExactly("rs-1");
      assertThat(
              shares(
                  tagged(
                      new TagFilter("k", Optional.of("w")), new TagFilter("l", Optional.of("w")))))
          .isEmpty();
    }

    @Test
    void areFoundByTheirIdsWhosesoeverTheyAre() {
      store(share("rs-1", 1));
      store(SampleShare.of("rs-2", OUTSIDER).at(moment(2)));

      assertThat(shares(named(Set.of(new ShareId("rs-1"), new ShareId("rs-2")))))
          .containsExactly("rs-2", "rs-1");
      assertThat(shares(named(Set.of()))).isEmpty();
    }

    private ShareFilter named(Set<ShareId> ids) {
      return new ShareFilter(
          SampleShare.REGION,
          Optional.empty(),
          Optional.of(ids),
          Optional.empty(),
          Set.of(ShareStatus.ACTIVE),
          Optional.empty(),
          Optional.empty(),
          List.of());
    }

    private ShareFilter tagged(TagFilter... tags) {
      return filter(Optional.empty(), Optional.empty(), Set.of(), List.of(tags));
    }

    private ShareFilter filter(
        Optional<String> name,
        Optional<String> permission,
        Set<ShareStatus> statuses,
        List<TagFilter> tags) {
      return new ShareFilter(
          OWN.region(),
          OWN.owner(),
          OWN.ids(),
          name,
          statuses,
          permission,
          Optional.of(SampleWorld.defaultResourceGroup(MANAGEMENT)),
          tags);
    }

    @Test
    void ofAnotherRegionAreNotListed() {
      store(share("rs-1", 1));

      assertThat(
              shares(
                  new ShareFilter(
                      "cn-beijing",
                      OWN.owner(),
                      OWN.ids(),
                      OWN.name(),
                      OWN.statuses(),
                      OWN.permission(),
                      OWN.resourceGroup(),
                      OWN.tags())))
          .isEmpty();
    }
  }
}
