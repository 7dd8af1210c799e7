package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.AdminClient.MANAGER;
import static io.rshare.bootstrap.system.AdminClient.MEMBER;
import static io.rshare.bootstrap.system.AdminClient.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import io.rshare.bootstrap.world.WorldWriter;
import io.rshare.domain.port.ServiceKeys;
import io.rshare.domain.port.Worlds;
import io.rshare.testkit.SignedClient;
import io.rshare.testkit.SignedClient.Credentials;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Secrets are shown once, to whom they are for, and are nowhere else; and what is gone is gone. */
class SecretsTest {
  private static final HexFormat HEX = HexFormat.of();

  /**
   * What the service logs at its most talkative, and others as usual; kept instead of printed.
   * Libraries that are told to say everything print what they carry, which is why nobody does.
   */
  private static final class Log implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("io.rshare");
    private final Logger audit = (Logger) LoggerFactory.getLogger("audit");
    private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    Log() {
      root.iteratorForAppenders().forEachRemaining(usual::add);
      usual.forEach(root::detachAppender);
      events.start();
      root.addAppender(events);
      root.setLevel(Level.INFO);
      own.setLevel(Level.TRACE);
      audit.setLevel(Level.INFO);
    }

    String text() {
      var text = new StringBuilder();
      for (ILoggingEvent event : List.copyOf(events.list)) {
        text.append(event.getFormattedMessage()).append('\n');
        for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
          text.append(cause.getMessage()).append('\n');
        }
      }
      return text.toString();
    }

    @Override
    public void close() {
      root.detachAppender(events);
      usual.forEach(root::addAppender);
      root.setLevel(before);
      own.setLevel(null);
      audit.setLevel(null);
    }
  }

  @Test
  void secretsLeaveNoTrace() throws SQLException {
    try (Log log = new Log();
        AdminClient admin = new AdminClient()) {
      admin.fill();
      List<String> secrets = new ArrayList<>(List.of(TestService.MASTER_KEY, AdminClient.TOKEN));
      List<Credentials> keys =
          List.of(
              admin.key(MANAGER, Map.of("user", "alice")),
              admin.key(MANAGER, Map.of()),
              admin.key(MEMBER, Map.of()),
              admin.key(OUTSIDER, Map.of()));
      for (Credentials key : keys) {
        secrets.add(key.secret());
        use(admin, key);
      }
      for (ServiceKeys.Purpose purpose : ServiceKeys.Purpose.values()) {
        byte[] key = admin.service.bean(ServiceKeys.class).key(purpose);
        secrets.add(HEX.formatHex(key));
        secrets.add(Base64.getEncoder().encodeToString(key));
      }

      String exported = WorldWriter.write(admin.service.bean(Worlds.class).current());
      String database = dump(admin);
      String metrics = admin.rest.withToken(AdminClient.TOKEN, "GET", "/metrics", "").body();
      String answers = String.join("\n", admin.answers);

      assertThat(database).contains(keys.getFirst().accessKeyId());
      assertThat(log.text()).contains("ChangeWorld");
      assertThat(metrics).contains("rshare_calls");
      Map<String, String> texts =
          Map.of(
              "export", exported,
              "database", database,
              "answers", answers,
              "metrics", metrics,
              "log", log.text());
      for (String secret : secrets) {
        String hex = HEX.formatHex(secret.getBytes(StandardCharsets.UTF_8));
        texts.forEach(
            (name, text) ->
                assertThat(text.contains(secret) || text.contains(hex))
                    .as("secret " + secrets.indexOf(secret) + " in the " + name)
                    .isFalse());
      }
    }
  }

  /** Uses a key well and badly, through both doors. */
  private static void use(AdminClient admin, Credentials key) {
    var client = new SignedClient(admin.service.endpoint());
    admin.answers.add(client.call(key, "ListPermissions", Map.of()).toString());
    admin.answers.add(
        client
            .call(
                Credentials.of(key.accessKeyId(), "wrong" + key.secret().substring(9)),
                "ListPermissions",
                Map.of())
            .toString());
    admin.answers.add(admin.rest.askForToken(Credentials.of(key.accessKeyId(), "wrong")).body());
    admin.answers.add(admin.rest.call(key, "GET", "/v1/permissions", "").body());
    admin.answers.add(
        admin
            .rest
            .call(key, "POST", "/v1/resource-shares", "{\"resourceShareName\":\"n\"}")
            .body());
    admin.answers.add(admin.rest.call(key, "POST", "/v1/resource-shares", "{").body());
    admin.get("access-keys/" + key.accessKeyId());
    admin.call("PUT", "access-keys/" + key.accessKeyId(), Map.of("active", "perhaps"));
  }

  private static String dump(AdminClient admin) throws SQLException {
    var dump = new StringBuilder();
    try (Connection connection = TestService.pool(admin.service).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
      while (rows.next()) {
        dump(connection, rows.getString(1), dump);
      }
    }
    return dump.toString();
  }

  private static void dump(Connection connection, String table, StringBuilder dump)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          byte[] bytes = rows.getBytes(i);
          dump.append(rows.getString(i)).append('\n');
          dump.append(bytes == null ? "" : HEX.formatHex(bytes)).append('\n');
        }
      }
    }
  }

  @Test
  void whatOneNodeTakesAwayWorksNowhereOnceTheBoundIsOver() {
    String url = AdminClient.newDatabase();
    try (AdminClient one = new AdminClient(url, Map.of());
        AdminClient other = new AdminClient(url, Map.of("rshare.world.max-lag", "0s"))) {
      one.fill();
      Credentials alice = one.key(MANAGER, Map.of("user", "alice"));
      Credentials member = one.key(MEMBER, Map.of());
      assertThat(status(other, alice)).isEqualTo(200);
      assertThat(status(other, member)).isEqualTo(200);

      one.put("access-keys/" + member.accessKeyId(), Map.of("active", false));
      one.call("DELETE", "accounts/" + MANAGER + "/users/alice", "");

      for (AdminClient node : List.of(one, other)) {
        assertThat(node.rest.askForToken(member).status()).isEqualTo(401);
        assertThat(status(node, alice)).isEqualTo(401);
        assertThat(status(node, member)).isEqualTo(401);
      }
    }
  }

  /** With a token that was asked for while the key was good. */
  private static int status(AdminClient node, Credentials key) {
    RestClient.Answer answer = node.rest.askForToken(key);
    return answer.status() == 201
        ? node.rest.call(key, "GET", "/v1/permissions", "").status()
        : answer.status();
  }
}
