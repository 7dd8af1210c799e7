package io.rshare.bootstrap.system;

import io.rshare.testkit.SignedClient.Credentials;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An account with shares in every state, and what others must not learn about it. Made in the world
 * {@code matrix.yaml}.
 */
final class Victim {
  static final String ACCOUNT = "1000000000000002";
  static final Credentials OWNER = Credentials.of("MatrixVictimKey", "matrix-victim-secret");
  static final Credentials POWERLESS =
      Credentials.of("MatrixPowerlessKey", "matrix-powerless-secret");
  static final Credentials REFUSER = Credentials.of("MatrixRefuserKey", "matrix-refuser-secret");
  private static final List<String> TABLES =
      List.of(
          "resource_share",
          "share_resource",
          "share_target",
          "share_permission",
          "share_tag",
          "invitation");

  private final TestService service;

  final String hidden;
  final String given;
  final String offered;
  final String refused;
  final String invitationOfAnother;
  final String message;
  final String pageToken;
  private final Set<String> secrets = new LinkedHashSet<>();

  Victim(TestService service) {
    this.service = service;
    this.hidden = share("hidden", "false");
    this.given = share("given", "false", "Targets.1", "1000000000000003");
    this.offered =
        share("offered", "true", "Targets.1", "1000000000000004", "Targets.2", "1000000000000007");
    this.refused = share("refused", "true", "Targets.1", "1000000000000005");
    this.invitationOfAnother = invitations(offered, "1000000000000007");
    refuse();
    this.message =
        service
            .client
            .call(POWERLESS, "ListPermissions", Map.of())
            .member("EncodedDiagnosticMessage");
    this.pageToken =
        call(OWNER, "ListResourceShares", "ResourceOwner", "Self", "MaxResults", "1")
            .text("NextToken");
    secrets.addAll(
        List.of(invitationOfAnother, "rg-victim-secret", "300000000000000021", pageToken));
  }

  private String share(String name, String external, String... more) {
    Map<String, String> parameters =
        TestService.map(
            "ResourceShareName", "victim-" + name,
            "ResourceGroupId", "rg-victim-secret",
            "AllowExternalTargets", external,
            "Resources.1.ResourceType", "VSwitch",
            "Resources.1.ResourceId", "vsw-victim-" + name,
            "Tag.1.Key", "victim-key-" + name,
            "Tag.1.Value", "victim-value-" + name);
    parameters.putAll(TestService.map(more));
    String id =
        Json.of(service.client.call(OWNER, "CreateResourceShare", parameters))
            .object("ResourceShare")
            .text("ResourceShareId");
    secrets.addAll(knowledgeOf(id, name));
    secrets.add("victim-key-" + name);
    secrets.add("victim-value-" + name);
    return id;
  }

  private static List<String> knowledgeOf(String id, String name) {
    return List.of(id, "victim-" + name, "vsw-victim-" + name);
  }

  /** The invitations to one account are found in the tables: they are nobody else's to list. */
  private String invitations(String share, String receiver) {
    return rows().stream()
        .filter(row -> row.startsWith("invitation") && row.contains(share))
        .filter(row -> row.contains(receiver))
        .map(row -> row.replaceFirst(".*INVITATION_ID=([^ ]+).*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  private void refuse() {
    String invitation = invitations(refused, "1000000000000005");
    call(REFUSER, "RejectResourceShareInvitation", "ResourceShareInvitationId", invitation);
  }

  private Json call(Credentials caller, String operation, String... parameters) {
    return Json.of(service.client.call(caller, operation, TestService.map(parameters)));
  }

  List<String> shares() {
    return List.of(hidden, given, offered, refused);
  }

  /** What nobody may learn who has not been told. */
  Set<String> secrets() {
    return secrets;
  }

  /** What an account learns that the share was given to. */
  Set<String> toldToRecipient() {
    return Set.copyOf(knowledgeOf(given, "given"));
  }

  /** What an account learns that was invited; the resources only once it accepts. */
  Set<String> toldToInvited() {
    return Set.of(offered, "victim-offered");
  }

  /** What stays with an account that declined: the invitation it got. */
  Set<String> toldToRefuser() {
    return Set.of(refused, "victim-refused");
  }

  /** Everything that is stored about the shares of the victim. */
  List<String> rows() {
    try (Connection connection = service.pool().getConnection();
        Statement statement = connection.createStatement()) {
      List<String> rows = new ArrayList<>();
      for (String table : TABLES) {
        try (ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
          while (found.next()) {
            String row = table + " " + row(found);
            if (row.contains(ACCOUNT) || shareIds().anyMatch(row::contains)) {
              rows.add(row);
            }
          }
        }
      }
      rows.sort(null);
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Stream<String> shareIds() {
    return secrets.stream().filter(secret -> secret.startsWith("rs-"));
  }

  private static String row(ResultSet found) throws SQLException {
    var row = new StringBuilder();
    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
      row.append(found.getMetaData().getColumnName(i).toUpperCase(Locale.ROOT))
          .append('=')
          .append(found.getString(i))
          .append(' ');
    }
    return row.toString();
  }
}
