package io.rshare.application.admin;

import static io.rshare.testkit.SampleWorld.DIRECTORY;
import static io.rshare.testkit.SampleWorld.FOREIGNER;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static io.rshare.testkit.SampleWorld.PROD_FOLDER;
import static io.rshare.testkit.SampleWorld.PROD_MEMBER;
import static io.rshare.testkit.SampleWorld.ROOT_FOLDER;
import static io.rshare.testkit.SampleWorld.WEB_FOLDER;
import static io.rshare.testkit.SampleWorld.WEB_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.admin.DirectoryDocument.FolderDocument;
import io.rshare.application.admin.DirectoryDocument.MemberDocument;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.resource.ResourceType;
import io.rshare.testkit.SampleWorld;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Accounts, directories, control policies and the catalogue, as administrators change them. */
class DirectoryChangesTest {
  private static final FolderDocument ROOT = folder(ROOT_FOLDER, "");

  private final Administered admin = new Administered();
  private final PutAccount putAccount =
      new PutAccount(
          admin.store.accounts(), admin.store.attachments(), admin.store.cataloguedResources());
  private final PutDirectory putDirectory =
      new PutDirectory(
          admin.store.accounts(), admin.store.directories(), admin.store.controlPolicies());
  private final PutMember putMember =
      new PutMember(
          admin.store.accounts(), admin.store.directories(), admin.store.controlPolicies());
  private final PutControlPolicy putControlPolicy =
      new PutControlPolicy(admin.store.directories(), admin.store.controlPolicies(), admin.check);
  private final PutResource putResource =
      new PutResource(admin.store.accounts(), admin.store.cataloguedResources());

  private static FolderDocument folder(String id, String parent) {
    return new FolderDocument(
        id, Optional.empty(), Optional.of(parent).filter(text -> !text.isEmpty()));
  }

  private static DirectoryDocument directory(
      String id, AccountId manager, List<MemberDocument> members, FolderDocument... folders) {
    return new DirectoryDocument(
        id, manager.value(), Optional.of(true), Arrays.asList(folders), Optional.of(members));
  }

  private static AccountDocument account(
      AccountId id, boolean catalogued, String name, String... groups) {
    return new AccountDocument(
        id.value(),
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        Optional.of(List.of(groups)),
        Optional.empty(),
        Optional.of(catalogued));
  }

  private static ControlPolicyDocument policy(String id, String text, String... places) {
    return new ControlPolicyDocument(
        DIRECTORY, id, Optional.of(text), Optional.of(List.of(places)));
  }

  private ControlPolicy fullAccess() {
    return admin.store.controlPolicies().find(DIRECTORY, "cp-FullAliyunAccess").orElseThrow();
  }

  @Test
  void anAccountKeepsTheGroupsInWhichPoliciesAreAttached() {
    admin.assertRefused(
        putAccount,
        account(MANAGEMENT, false, "renamed", "rg-other"),
        MANAGEMENT,
        "resourceGroups",
        "within resource group 'rg-ops'");
    admin.perform(
        putAccount, account(MANAGEMENT, false, "renamed", "rg-other", "rg-ops"), MANAGEMENT);
    assertThat(admin.store.accounts().find(MANAGEMENT).orElseThrow().name()).isEqualTo("renamed");
  }

  @Test
  void anAccountWithResourcesInTheCatalogueStaysCatalogued() {
    admin.assertRefused(
        putAccount, account(FOREIGNER, false, "abroad"), FOREIGNER, "catalogued", "The catalogue");
    admin.assertRefused(
        putAccount, account(FOREIGNER, true, "x".repeat(256)), FOREIGNER, "name", "at most 255");
  }

  @Test
  void anAccountThatManagesADirectoryStaysAndAMemberLeavesIt() {
    var delete =
        new DeleteAccount(
            admin.store.accounts(), admin.store.directories(), admin.store.controlPolicies());
    admin.assertRefused(delete, MANAGEMENT, MANAGEMENT, "account", "manages directory 'rd-sample'");

    admin.perform(delete, WEB_MEMBER, WEB_MEMBER);
    admin.perform(delete, WEB_MEMBER, WEB_MEMBER);
    assertThat(admin.store.accounts().find(WEB_MEMBER)).isEmpty();
    assertThat(fullAccess().attachedTo()).doesNotContain(WEB_MEMBER.value());
  }

  @Test
  void foldersAreOneTreeOfTheDirectorysOwn() {
    List<MemberDocument> nobody = List.of();
    for (DirectoryDocument wrong :
        List.of(
            directory("rd-new", OUTSIDER, nobody),
            directory("rd-new", OUTSIDER, nobody, folder("fd-1", "r-none")),
            directory("rd-new", OUTSIDER, nobody, folder("fd-1", "")),
            directory("rd-new", OUTSIDER, nobody, folder("r-1", ""), folder("r-1", "")),
            directory("rd-new", OUTSIDER, nobody, folder("r-1", ""), folder("fd-1", "fd-1")),
            directory("rd-new", OUTSIDER, nobody, folder("r-1", ""), folder(WEB_FOLDER, "r-1")))) {
      admin.assertRefused(putDirectory, wrong, OUTSIDER, "folders", "");
    }
    admin.assertRefused(
        putDirectory,
        directory("new", OUTSIDER, nobody, folder("r-1", "")),
        OUTSIDER,
        "directory",
        "'rd-'");
  }

  @Test
  void anAccountIsInOneDirectory() {
    var member = new MemberDocument(WEB_MEMBER.value(), "r-1");
    admin.assertRefused(
        putDirectory,
        directory("rd-new", OUTSIDER, List.of(member), folder("r-1", "")),
        OUTSIDER,
        "members",
        "already belongs to directory 'rd-sample'");
    admin.assertRefused(
        putDirectory,
        directory("rd-new", MANAGEMENT, List.of(), folder("r-1", "")),
        MANAGEMENT,
        "members",
        "already belongs");
    admin.assertRefused(
        putDirectory,
        directory(
            "rd-new",
            OUTSIDER,
            List.of(new MemberDocument(OUTSIDER.value(), "r-1")),
            folder("r-1", "")),
        OUTSIDER,
        "members",
        "already belongs");
    admin.perform(
        putDirectory, directory("rd-new", OUTSIDER, List.of(), folder("r-1", "")), OUTSIDER);
    admin.assertRefused(
        putMember,
        new PutMember.Command("rd-new", WEB_MEMBER, "r-1"),
        OUTSIDER,
        "members",
        "already belongs");
    admin.assertRefused(
        putMember,
        new PutMember.Command("rd-new", FOREIGNER, "fd-none"),
        OUTSIDER,
        "folder",
        "There is no folder 'fd-none'");
  }

  @Test
  void whatGoesLosesItsControlPoliciesAndWhatComesIsOpen() {
    admin.perform(
        putDirectory,
        directory(
            DIRECTORY,
            MANAGEMENT,
            List.of(new MemberDocument(WEB_MEMBER.value(), "fd-new")),
            ROOT,
            folder("fd-new", ROOT_FOLDER)),
        MANAGEMENT);

    assertThat(fullAccess().attachedTo())
        .containsExactlyInAnyOrder(ROOT_FOLDER, "fd-new", WEB_MEMBER.value());
    assertThat(admin.store.controlPolicies().find(DIRECTORY, "cp-prod").orElseThrow().attachedTo())
        .isEmpty();

    admin.perform(putMember, new PutMember.Command(DIRECTORY, OUTSIDER, "fd-new"), MANAGEMENT);
    assertThat(fullAccess().attachedTo()).contains(OUTSIDER.value());
    var leave = new DeleteMember(admin.store.directories(), admin.store.controlPolicies());
    admin.perform(leave, new DeleteMember.Command(DIRECTORY, OUTSIDER), MANAGEMENT);
    assertThat(fullAccess().attachedTo()).doesNotContain(OUTSIDER.value());
  }

  @Test
  void theFirstControlPolicyOpensAllPlaces() {
    var delete = new DeleteControlPolicy(admin.store.directories(), admin.store.controlPolicies());
    for (String id : List.of("cp-prod", "cp-FullAliyunAccess")) {
      admin.perform(delete, new DeleteControlPolicy.Command(DIRECTORY, id), MANAGEMENT);
    }
    admin.perform(putControlPolicy, policy("cp-1", "{}", PROD_FOLDER), MANAGEMENT);
    assertThat(fullAccess().attachedTo()).hasSize(6).contains(PROD_MEMBER.value(), WEB_FOLDER);
  }

  @Test
  void aControlPolicyIsSoundShortAndOfThePlacesOfItsDirectory() {
    admin.assertRefused(
        putControlPolicy, policy("cp-1", "broken"), MANAGEMENT, "document", "it is broken");
    admin.assertRefused(
        putControlPolicy, policy("cp-1", "x".repeat(4_097)), MANAGEMENT, "document", "4096");
    admin.assertRefused(
        putControlPolicy,
        policy("cp-1", "{}", OUTSIDER.value()),
        MANAGEMENT,
        "attachedTo",
        "neither a folder nor a member");
    for (int i = 1; i < 10; i++) {
      admin.perform(putControlPolicy, policy("cp-" + i, "{}", WEB_FOLDER), MANAGEMENT);
    }
    admin.assertRefused(
        putControlPolicy,
        policy("cp-10", "{}", WEB_FOLDER),
        MANAGEMENT,
        "attachedTo",
        "At most 10");
    admin.perform(putControlPolicy, policy("cp-9", "{}", WEB_FOLDER), MANAGEMENT);
  }

  @Test
  void aResourceIsOfAnAccountThatIsCatalogued() {
    ResourceDocument image = resource(FOREIGNER, "m-new", List.of(WEB_MEMBER.value()));
    admin.perform(putResource, image, FOREIGNER);
    admin.assertRefused(
        putResource,
        resource(MANAGEMENT, "m-new", List.of()),
        MANAGEMENT,
        "account",
        "set 'catalogued: true' for the account first");
    admin.perform(putAccount, account(OUTSIDER, true, "partner"), OUTSIDER);
    admin.assertRefused(
        putResource,
        resource(OUTSIDER, "m-new", List.of()),
        OUTSIDER,
        "id",
        "belongs to another account");
    admin.assertRefused(
        putResource,
        resource(OUTSIDER, "m-other", List.of("9999999999999999")),
        OUTSIDER,
        "unreachableFor",
        "There is no account");

    var delete = new DeleteResource(admin.store.accounts(), admin.store.cataloguedResources());
    var command = new DeleteResource.Command(ResourceType.IMAGE, "m-new");
    admin.perform(delete, command, OUTSIDER);
    assertThat(admin.store.cataloguedResources().find(ResourceType.IMAGE, "m-new")).isPresent();
    admin.perform(delete, command, FOREIGNER);
    assertThat(admin.store.cataloguedResources().find(ResourceType.IMAGE, "m-new")).isEmpty();
  }

  private static ResourceDocument resource(
      AccountId owner, String id, List<String> unreachableFor) {
    return new ResourceDocument(
        owner.value(),
        "Image",
        id,
        Optional.of("cn-hangzhou"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(unreachableFor));
  }

  @Test
  void aDirectoryGoesWithItsControlPolicies() {
    var delete = new DeleteDirectory(admin.store.directories(), admin.store.controlPolicies());
    admin.perform(delete, DIRECTORY, MANAGEMENT);

    assertThat(admin.store.directories().find(DIRECTORY)).isEmpty();
    assertThat(admin.store.controlPolicies().page(DIRECTORY, "", 1)).isEmpty();
    assertThat(SampleWorld.accounts())
        .allSatisfy(a -> assertThat(admin.store.accounts().find(a.id())).isPresent());
  }
}
