package io.rshare.bootstrap.worldcommand;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.OpenedStore;
import io.rshare.bootstrap.PrivateFile;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.port.Worlds;
import io.rshare.domain.world.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WorldCommandTest {
  private static final String KEY = "dGVzdCBrZXkgdGVzdCBrZXkgdGVzdCBrZXkgdGVzdC4=";

  @TempDir private Path folder = Path.of("replaced");

  /** What a command said, and its exit status. */
  private record Told(int status, String out, String err) {}

  private Told run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status =
        new CommandLine(new WorldCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Told(status, out.toString(), err.toString());
  }

  private Told apply(Path file, String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "apply";
    arguments[1] = file.toString();
    arguments[2] = "--data";
    arguments[3] = folder.resolve("data").toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return run(arguments);
  }

  private Told export() {
    return run("export", "--data", folder.resolve("data").toString());
  }

  private static void writeKey(Path data) throws IOException {
    PrivateFile.folder(data);
    PrivateFile.write(
        data.resolve("master.key"), out -> out.write(KEY.getBytes(StandardCharsets.US_ASCII)));
  }

  private World stored() throws IOException {
    try (OpenedStore store = OpenedStore.of(folder.resolve("data"), Optional.empty())) {
      return store.bean(Worlds.class).current();
    }
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("world.yaml"), yaml);
  }

  private static Path resource(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(WorldCommandTest.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/worlds/system.yaml", "/worlds/control-policies.yaml", "/demo-world.yaml"})
  void anExportedWorldAppliesWithoutADifferenceAndHasNoSecrets(String name) throws IOException {
    assertThat(run("validate", resource(name).toString())).isEqualTo(new Told(0, "", ""));
    assertThat(apply(resource(name)).status()).isZero();
    World world = stored();

    Told exported = export();
    Path file = file(exported.out());

    assertThat(exported.status()).as(exported.err()).isZero();
    assertThat(world.keys())
        .isNotEmpty()
        .extracting(AccessKey::secret)
        .allSatisfy(secret -> assertThat(exported.out()).doesNotContain(secret));
    assertThat(apply(file, "--dry-run"))
        .isEqualTo(new Told(0, "0 entries would change (dry run)\n", ""));
    assertThat(apply(file)).isEqualTo(new Told(0, "0 entries changed\n", ""));
    assertThat(stored()).isEqualTo(world);
  }

  @Test
  void applyTellsTheDifferenceAndKeepsSecretsThatAreLeftOut() throws IOException {
    Path first =
        file(
            """
            accounts:
              - id: "1000000000000001"
                accessKeys: [{id: K1, secret: first-secret}]
                groups: [{name: gone}]
                users: [{name: alice, id: "1"}]
            """);
    assertThat(apply(first).out())
        .contains("+ account 1000000000000001", "+ accessKey K1", "4 entries changed")
        .doesNotContain("first-secret");
    Path second =
        file(
            """
            accounts:
              - id: "1000000000000001"
                accessKeys: [{id: K1, active: false}]
                users: [{name: alice, id: "1"}, {name: bob, id: "2"}]
            """);
    String difference =
        "- group 1000000000000001/gone\n+ user 1000000000000001/bob\n~ accessKey K1\n";

    assertThat(apply(second, "--dry-run"))
        .isEqualTo(new Told(1, difference + "3 entries would change (dry run)\n", ""));
    assertThat(stored().groups()).hasSize(1);
    assertThat(apply(second)).isEqualTo(new Told(0, difference + "3 entries changed\n", ""));
    assertThat(stored().keys())
        .singleElement()
        .returns(false, AccessKey::active)
        .returns("first-secret", AccessKey::secret);
  }

  @Test
  void refusesAKeyThatHasNoSecretAnywhere() throws IOException {
    Path file =
        file(
            """
            accounts:
              - id: "1000000000000001"
                accessKeys: [{id: K1}]
            """);

    assertThat(run("validate", file.toString()).status()).isZero();
    assertThat(apply(file))
        .isEqualTo(
            new Told(1, file + ":3: access key 'K1' has no secret, and none is stored\n", ""));
    assertThat(stored()).isEqualTo(World.EMPTY);
  }

  @Test
  void tellsProblemsWithTheirLinesAndStoresNothing() throws IOException {
    Path file =
        file(
            """
            accounts:
              - id: "1000000000000001"
                users: [{name: alice, id: "1", groups: [nobody]}]
            """);
    String problem = file + ":3: no group 'nobody' in account '1000000000000001'\n";

    assertThat(run("validate", file.toString())).isEqualTo(new Told(1, problem, ""));
    assertThat(apply(file)).isEqualTo(new Told(1, problem, ""));
    assertThat(stored()).isEqualTo(World.EMPTY);
  }

  @Test
  void tellsWhatCannotBeRead() throws IOException {
    Path missing = folder.resolve("missing.yaml");

    assertThat(run("validate", missing.toString()).status()).isEqualTo(2);
    assertThat(apply(missing).status()).isEqualTo(2);
    assertThat(export().status()).isEqualTo(2);
    Path data = folder.resolve("data");
    writeKey(data);
    assertThat(
            run("export", "--data", data.toString(), "--db", "jdbc:mysql://127.0.0.1:1/none")
                .status())
        .isEqualTo(2);
  }

  @Test
  void leavesADatabaseThatItOnlyReadsAsItIs() throws IOException {
    Path data = folder.resolve("data");
    String url = "jdbc:sqlite:" + folder.resolve("other").toAbsolutePath();
    String[] export = {"export", "--data", data.toString(), "--db", url};

    assertThat(run(export).status()).isEqualTo(2);
    assertThat(data.resolve("master.key")).doesNotExist();

    writeKey(data);
    assertThat(run(export).status()).as("no schema yet, and none is made").isEqualTo(2);
    assertThat(run(export).status()).isEqualTo(2);
    assertThat(
            run(
                    "apply",
                    resource("/demo-world.yaml").toString(),
                    "--data",
                    data.toString(),
                    "--db",
                    url)
                .status())
        .isZero();
    assertThat(run(export).status()).isZero();
  }

  @Test
  void exportsWhatAServiceIsUsing() throws IOException {
    assertThat(apply(resource("/demo-world.yaml")).status()).isZero();
    Told before = export();
    try (OpenedStore store = OpenedStore.of(folder.resolve("data"), Optional.empty())) {
      assertThat(store.bean(Worlds.class).current().accounts()).isNotEmpty();
      assertThat(export()).isEqualTo(before);
    }
  }
}
