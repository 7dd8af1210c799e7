package io.rshare.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to the files of a database is noticed before anybody opens it, or every row is
 * there. Thousands of damages with {@code -Drshare.damages=N}; the seed is printed if one fails.
 */
@SuppressWarnings("NullAway.Init")
class DamageTest {
  private static final int DAMAGES = Integer.getInteger("rshare.damages", 200);
  private static final List<String> FILES = List.of("", "-wal", ".sums");
  private static final int COMMITS = 1500;

  /** The files as a process that was killed leaves them, and the rows that it had stored. */
  record Snapshot(Path folder, Map<Integer, String> rows) {
    EmbeddedFile file() {
      return new EmbeddedFile(folder.resolve("t.db"));
    }
  }

  @TempDir private static Path scratch;

  private static final List<Snapshot> SNAPSHOTS = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException, SQLException {
    var random = new Random(7);
    EmbeddedFile file = new EmbeddedFile(scratch.resolve("live/t.db"));
    Files.createDirectories(file.folder());
    try (Connection connection = DriverManager.getConnection(file.url() + "?journal_mode=WAL");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
      statement.execute("CREATE INDEX t_text ON t (text)");
    }
    Map<Integer, String> rows = new TreeMap<>();
    StoredPages.settle(file);
    try (var writer = new WritingConnection(file.url());
        Checkpoints checkpoints = Checkpoints.of(file)) {
      writer.leaveLog();
      for (int commit = 1; commit <= COMMITS; commit++) {
        change(writer, random, rows);
        checkpoints.committed();
        if (random.nextInt(COMMITS / 12) == 0) {
          SNAPSHOTS.add(snapshot(file, rows));
        }
      }
    }
    SNAPSHOTS.add(snapshot(file, rows));
  }

  private static void change(WritingConnection writer, Random random, Map<Integer, String> rows)
      throws SQLException {
    writer.begin();
    int id = random.nextInt(600);
    String text = "x".repeat(random.nextInt(900)) + random.nextInt();
    boolean removed = random.nextInt(4) == 0;
    String sql = removed ? "DELETE FROM t WHERE id = ?" : "REPLACE INTO t (id, text) VALUES (?, ?)";
    try (PreparedStatement statement = writer.prepareStatement(sql)) {
      statement.setInt(1, id);
      if (!removed) {
        statement.setString(2, text);
      }
      statement.executeUpdate();
    }
    writer.commit();
    if (removed) {
      rows.remove(id);
    } else {
      rows.put(id, text);
    }
  }

  private static Snapshot snapshot(EmbeddedFile file, Map<Integer, String> rows)
      throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("s" + SNAPSHOTS.size()));
    copy(file.folder(), folder);
    return new Snapshot(folder, new TreeMap<>(rows));
  }

  private static void copy(Path from, Path to) throws IOException {
    for (String more : FILES) {
      Path file = from.resolve("t.db" + more);
      if (Files.exists(file)) {
        Files.copy(file, to.resolve("t.db" + more), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void nothingIsFoundWhereNothingHappened() throws IOException, SQLException {
    assertThat(SNAPSHOTS).hasSizeGreaterThan(5);
    for (Snapshot snapshot : SNAPSHOTS) {
      Snapshot whole = copyOf(snapshot);
      StoredPages.settle(whole.file());
      assertThat(rows(whole.file())).isEqualTo(whole.rows());
      // Nor by whoever comes next.
      StoredPages.settle(whole.file());
    }
  }

  @Test
  void damageIsFoundOrHarmless() throws IOException, SQLException {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    int found = 0;
    for (int i = 0; i < DAMAGES; i++) {
      int which = random.nextInt(SNAPSHOTS.size());
      Snapshot damaged = copyOf(SNAPSHOTS.get(which));
      String what = damage(damaged, which, random);
      try {
        StoredPages.settle(damaged.file());
      } catch (DamagedStoreException | SQLException | IOException e) {
        found++;
        continue;
      }
      assertThat(rows(damaged.file()))
          .as("seed %d, damage %d: %s", seed, i, what)
          .isEqualTo(damaged.rows());
    }
    assertThat(found).as("seed %d", seed).isGreaterThan(DAMAGES / 3);
  }

  private static String damage(Snapshot snapshot, int which, Random random) throws IOException {
    String more = FILES.get(random.nextInt(FILES.size()));
    Path file = snapshot.folder().resolve("t.db" + more);
    int kind = random.nextInt(4);
    if (kind == 3) {
      Snapshot other = SNAPSHOTS.get(random.nextInt(which + 1));
      Path old = other.folder().resolve("t.db" + more);
      if (Files.exists(old)) {
        Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.deleteIfExists(file);
      }
      return "old copy of " + more + " from " + other.folder();
    }
    if (!Files.exists(file) || Files.size(file) == 0) {
      return "none: there is no " + more;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long size = channel.size();
      long at = random.nextLong(size);
      switch (kind) {
        case 0 -> channel.truncate(at);
        case 1 -> channel.write(ByteBuffer.allocate(4096), at / 4096 * 4096);
        default -> {
          for (int i = random.nextInt(40); i >= 0; i--) {
            long position = random.nextLong(size);
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, position);
            one.put(0, (byte) (one.get(0) ^ 1 << random.nextInt(8)));
            channel.write(one.rewind(), position);
          }
        }
      }
      return List.of("cut", "zeroed page", "flipped bits").get(kind)
          + " of '"
          + more
          + "' at "
          + at;
    }
  }

  private static Snapshot copyOf(Snapshot snapshot) throws IOException {
    Path folder = scratch.resolve("copy");
    Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    copy(snapshot.folder(), folder);
    return new Snapshot(folder, snapshot.rows());
  }

  private static Map<Integer, String> rows(EmbeddedFile file) throws SQLException {
    Map<Integer, String> rows = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(file.url());
        Statement statement = connection.createStatement();
        ResultSet all = statement.executeQuery("SELECT id, text FROM t")) {
      while (all.next()) {
        rows.put(all.getInt(1), all.getString(2));
      }
    }
    return rows;
  }
}
