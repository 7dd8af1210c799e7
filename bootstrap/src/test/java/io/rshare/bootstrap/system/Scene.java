package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;

import io.rshare.testkit.SignedClient.Credentials;
import java.util.HashMap;
import java.util.Map;

/** Shares and invitations in many states, by name. */
final class Scene {
  static final Credentials SMALL = Credentials.of("TestSmallKey", "test-small-secret");
  static final Credentials UNREADY = Credentials.of("TestUnreadyKey", "test-unready-secret");
  static final Credentials NOBODY = Credentials.of("TestNobodyKey", "test-nobody-secret");

  private final TestService service;
  private final Map<String, String> ids = new HashMap<>();

  private Scene(TestService service) {
    this.service = service;
  }

  /** What can be refused while everything settles at once. */
  static Scene settled(TestService service) {
    var scene = new Scene(service);
    scene.share("plain", MANAGER, vSwitch(), "Targets.1", "1000000000000002");
    scene.share("empty", MANAGER, new String[0]);
    scene.share("kms", MANAGER, resource("KMSInstance", "kst-9"));
    scene.share("external", MANAGER, vSwitch(), open(), "Targets.1", "1000000000000005");
    scene.share(
        "pool",
        MANAGER,
        resource("IpamPool", "ipam-pool-1"),
        open(),
        "Targets.1",
        "1000000000000005");
    scene.accept("pool");
    scene.share(
        "toService",
        MANAGER,
        resource("DeploymentSet", "ds-1"),
        open(),
        "Targets.1",
        "ess.aliyuncs.com");
    scene.share("open", MANAGER, open());
    scene.share("deleted", MANAGER, vSwitch());
    scene.call(MANAGER, "DeleteResourceShare", "ResourceShareId", "{deleted}");
    scene.share("ofMember", MEMBER, new String[0]);
    scene.share("ofOutsider", OUTSIDER, new String[0]);
    scene.share("ofUnready", UNREADY, new String[0]);
    scene.share("ofSmall", SMALL, vSwitch(), open(), "Targets.1", "1000000000000005");
    scene.share("accepted", MANAGER, open(), "Targets.1", "1000000000000005");
    scene.accept("accepted");
    scene.share("rejected", MANAGER, open(), "Targets.1", "1000000000000005");
    scene.call(
        OUTSIDER,
        "RejectResourceShareInvitation",
        "ResourceShareInvitationId",
        scene.invitation("rejected"));
    scene.share("cancelled", MANAGER, open(), "Targets.1", "1000000000000005");
    scene.call(
        MANAGER,
        "DisassociateResourceShare",
        "ResourceShareId",
        "{cancelled}",
        "Targets.1",
        "1000000000000005");
    scene.invitation("cancelled");
    scene.invitation("external");
    return scene;
  }

  /** What can be refused while nothing settles. */
  static Scene moving(TestService service) {
    var scene = new Scene(service);
    scene.share("adding", MANAGER, resource("ServiceCatalogPortfolio", "port-1"));
    scene.share("removing", MANAGER, open(), "Targets.1", "1000000000000005");
    scene.accept("removing");
    scene.call(
        MANAGER,
        "DisassociateResourceShare",
        "ResourceShareId",
        "{removing}",
        "Targets.1",
        "1000000000000005");
    scene.share(
        "leaving",
        MANAGER,
        open(),
        "Targets.1",
        "1000000000000005",
        "Targets.2",
        "1000000000000002");
    scene.accept("leaving");
    return scene;
  }

  static String[] resource(String type, String id) {
    return new String[] {"Resources.1.ResourceType", type, "Resources.1.ResourceId", id};
  }

  static String[] vSwitch() {
    return resource("VSwitch", "vsw-1");
  }

  static String[] open() {
    return new String[] {"AllowExternalTargets", "true"};
  }

  private void share(String name, Credentials owner, String[] first, String... more) {
    share(name, owner, first, new String[0], more);
  }

  private void share(
      String name, Credentials owner, String[] first, String[] second, String... more) {
    Map<String, String> parameters = TestService.map(first);
    parameters.putAll(TestService.map(second));
    parameters.putAll(TestService.map(more));
    parameters.put("ResourceShareName", name);
    Json made = Json.of(service.client.call(owner, "CreateResourceShare", parameters));
    ids.put(name, made.object("ResourceShare").text("ResourceShareId"));
  }

  private Json call(Credentials caller, String operation, String... parameters) {
    return Json.of(service.client.call(caller, operation, filled(TestService.map(parameters))));
  }

  private void accept(String share) {
    call(OUTSIDER, "AcceptResourceShareInvitation", "ResourceShareInvitationId", invitation(share));
  }

  private String invitation(String share) {
    String id =
        call(OUTSIDER, "ListResourceShareInvitations", "ResourceShareIds.1", "{" + share + "}")
            .list("ResourceShareInvitations")
            .getFirst()
            .text("ResourceShareInvitationId");
    ids.put("invitationTo-" + share, id);
    return id;
  }

  /** The parameters with every {@code {name}} replaced by its id. */
  Map<String, String> filled(Map<String, String> parameters) {
    Map<String, String> filled = new HashMap<>(parameters);
    filled.replaceAll(
        (name, value) ->
            value.startsWith("{") && ids.containsKey(value.substring(1, value.length() - 1))
                ? String.valueOf(ids.get(value.substring(1, value.length() - 1)))
                : value);
    return filled;
  }
}
