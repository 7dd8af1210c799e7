package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists of shares page by page, while shares come and go. */
class ListPagingTest {
  private final TestService service = TestService.start("system.yaml");

  @AfterEach
  void stop() {
    service.close();
  }

  private Json call(Credentials caller, String operation, String... parameters) {
    return Json.of(service.client.call(caller, operation, TestService.map(parameters)));
  }

  private String share(String name) {
    return call(
            MANAGER,
            "CreateResourceShare",
            "ResourceShareName",
            name,
            "Resources.1.ResourceType",
            "VSwitch",
            "Resources.1.ResourceId",
            "vsw-" + name,
            "Targets.1",
            "fd-Main0001")
        .object("ResourceShare")
        .text("ResourceShareId");
  }

  /** Reads a list to its end; after each page something happens. */
  private List<Object> read(
      Credentials caller, String list, String member, Runnable meanwhile, String... call) {
    var seen = new ArrayList<Object>();
    String[] parameters = call;
    while (true) {
      Json page = call(caller, parameters[0], rest(parameters));
      seen.addAll(page.each(list, member));
      if (!page.has("NextToken")) {
        return seen;
      }
      assertThat(page.text("NextToken").length()).isLessThanOrEqualTo(256);
      meanwhile.run();
      parameters =
          Stream.concat(Stream.of(call), Stream.of("NextToken", page.text("NextToken")))
              .toArray(String[]::new);
    }
  }

  private static String[] rest(String[] call) {
    return Stream.of(call).skip(1).toArray(String[]::new);
  }

  @Test
  void everyShareThatStaysIsSeenOnce() {
    var staying = new ArrayList<Object>();
    var leaving = new ArrayList<String>();
    for (int i = 0; i < 24; i++) {
      String id = share("s" + i);
      if (i % 6 == 0) {
        leaving.add(id);
      } else {
        staying.add(id);
      }
    }
    Runnable comingAndGoing =
        () -> {
          share("new");
          if (!leaving.isEmpty()) {
            call(MANAGER, "DeleteResourceShare", "ResourceShareId", leaving.removeFirst());
          }
        };

    List<Object> own =
        read(
            MANAGER,
            "ResourceShares",
            "ResourceShareId",
            comingAndGoing,
            "ListResourceShares",
            "ResourceOwner",
            "Self",
            "MaxResults",
            "5");
    List<Object> received =
        read(
            MEMBER,
            "SharedResources",
            "ResourceShareId",
            () -> share("new"),
            "ListSharedResources",
            "ResourceOwner",
            "OtherAccounts",
            "MaxResults",
            "5");
    List<Object> owners =
        read(
            MEMBER,
            "SharedTargets",
            "ResourceShareId",
            () -> share("new"),
            "ListSharedTargets",
            "ResourceOwner",
            "OtherAccounts",
            "MaxResults",
            "5");

    for (List<Object> seen : List.of(own, received, owners)) {
      assertThat(seen).doesNotHaveDuplicates().containsAll(staying);
    }
  }

  @Test
  void aTokenOfAnotherListIsRefused() {
    for (int i = 0; i < 3; i++) {
      share("s" + i);
    }
    String own =
        call(MANAGER, "ListResourceShares", "ResourceOwner", "Self", "MaxResults", "1")
            .text("NextToken");

    assertThat(
            Stream.of(
                answer(MANAGER, "ListResourceShares", "ResourceOwner", "OtherAccounts", own),
                answer(MANAGER, "ListSharedResources", "ResourceOwner", "Self", own),
                answer(MEMBER, "ListResourceShares", "ResourceOwner", "Self", own)))
        .allSatisfy(a -> assertThat(a.member("Code")).isEqualTo("InvalidParameter.NextToken"));
    assertThat(answer(MANAGER, "ListResourceShares", "ResourceOwner", "Self", own).status())
        .isEqualTo(200);
  }

  private Answer answer(
      Credentials caller, String operation, String name, String value, String token) {
    return service.client.call(caller, operation, TestService.map(name, value, "NextToken", token));
  }

  @Test
  void aPolicyMayAllowTaggingOfSharesByTheirNames() {
    Credentials tagger = Credentials.of("TestTaggerKey", "test-tagger-secret");
    String id = share("tagged");
    String[] tag = {"ResourceType", "ResourceShare", "ResourceId.1", id, "Tag.1.Key", "k"};

    Answer here =
        service.client.call(
            tagger,
            "TagResources",
            TestService.map(
                Stream.concat(Stream.of("RegionId", "cn-hangzhou"), Stream.of(tag))
                    .toArray(String[]::new)));
    Answer elsewhere =
        service.client.call(
            tagger,
            "TagResources",
            TestService.map(
                Stream.concat(Stream.of("RegionId", "cn-beijing"), Stream.of(tag))
                    .toArray(String[]::new)));
    Answer moved =
        service.client.call(
            tagger,
            "ChangeResourceGroup",
            TestService.map(
                "ResourceId",
                id,
                "ResourceRegionId",
                "cn-hangzhou",
                "ResourceGroupId",
                "rg-extra"));

    assertThat(here.status()).as(here.body()).isEqualTo(200);
    assertThat(elsewhere.member("Code")).isEqualTo("NoPermission");
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    assertThat(
            service
                .client
                .call(tagger, "ListResourceShares", TestService.map("ResourceOwner", "Self"))
                .member("Code"))
        .isEqualTo("NoPermission");
  }
}
