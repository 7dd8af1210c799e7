package io.rshare.bootstrap.system;

import io.rshare.testkit.SignedClient;
import io.rshare.testkit.SignedClient.Credentials;
import java.util.Map;

/** A service with an account that keeps a catalogue of its resources. */
final class CataloguedService implements AutoCloseable {
  static final Credentials LIBRARIAN = Credentials.of("TestLibrarianKey", "test-librarian-secret");
  static final String MEMBER_ID = "1000000000000002";
  static final String SISTER_ID = "1000000000000003";
  static final String OUTSIDER_ID = "1000000000000005";

  private final TestService service =
      TestService.start("system.yaml", Map.of("rshare.quotas.resource-shares", "100"));

  final SignedClient client = service.client;

  /** The answer to an operation. */
  Json call(Credentials caller, String operation, String parameters) {
    return Json.of(client.call(caller, operation, TestService.query(parameters)));
  }

  /** A new share of {@code owner} with {@code vSwitch} and {@code more} parameters; its id. */
  String share(Credentials owner, String vSwitch, String more) {
    return call(
            owner,
            "CreateResourceShare",
            "ResourceShareName=x&AllowExternalTargets=true&Resources.1.ResourceType=VSwitch"
                + "&Resources.1.ResourceId="
                + vSwitch
                + more)
        .object("ResourceShare")
        .text("ResourceShareId");
  }

  /** The association of {@code entity} in {@code share}. */
  Json row(Credentials owner, String share, String type, String entity) {
    return call(
            owner,
            "ListResourceShareAssociations",
            "AssociationType=" + type + "&ResourceShareIds.1=" + share)
        .list("ResourceShareAssociations")
        .stream()
        .filter(row -> row.text("EntityId").equals(entity))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    service.close();
  }
}
