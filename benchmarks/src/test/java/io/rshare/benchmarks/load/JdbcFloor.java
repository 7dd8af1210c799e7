package io.rshare.benchmarks.load;

import com.zaxxer.hikari.HikariDataSource;
import io.rshare.persistence.database.JdbcUrl;
import io.rshare.persistence.schema.Schema;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.HdrHistogram.Histogram;

/**
 * The floor under CreateResourceShare: its transactions without the service, on a schema like its
 * own, with the same driver options, pool and durability: on the embedded database, one at a time.
 */
final class JdbcFloor implements AutoCloseable {
  private static final int POOL = 16;

  private final HikariDataSource pool = new HikariDataSource();
  private final boolean takesTurns;
  private final ReentrantLock turn = new ReentrantLock();

  JdbcFloor(String url) throws SQLException {
    // As the service does, so that nobody meets the locks of another.
    takesTurns = url.startsWith("jdbc:sqlite:");
    var jdbc = new JdbcUrl(url);
    pool.setJdbcUrl(jdbc.completed());
    if (!jdbc.gives("user")) {
      pool.setUsername("sa");
    }
    pool.setAutoCommit(false);
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    pool.setMaximumPoolSize(POOL);
    if (takesTurns) {
      Schema.ofEmbedded(jdbc.completed()).migrate();
    } else {
      Schema.ofServer(pool).migrate();
    }
    try (Connection connection = pool.getConnection()) {
      for (int i = 0; i < BenchWorld.OWNERS; i++) {
        try (PreparedStatement usage =
            connection.prepareStatement("INSERT INTO account_usage VALUES (?, 0, 0, 0)")) {
          usage.setString(1, BenchWorld.ownerAccount(i));
          usage.executeUpdate();
        }
      }
      connection.commit();
    }
  }

  /**
   * Answers each line {@code clients nanoseconds rate} on its standard input with the latencies. A
   * rate of 0 is as fast as the clients can.
   */
  public static void main(String[] args) throws Exception {
    try (var floor = new JdbcFloor(args[0]);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println("ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] order = line.split(" ");
        var time = Duration.ofNanos(Long.parseLong(order[1]));
        double rate = Double.parseDouble(order[2]);
        System.out.println(floor.run(Integer.parseInt(order[0]), time, rate).encoded());
      }
    }
  }

  Latencies run(int clients, Duration time, double perSecond) throws Exception {
    long begin = System.nanoTime();
    var due = new Due(begin, begin + time.toNanos(), perSecond, new AtomicLong());
    var all = new Histogram(TimeUnit.SECONDS.toNanos(30), 3);
    try (var threads = Executors.newFixedThreadPool(clients)) {
      List<Future<Histogram>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(threads.submit(() -> client(due)));
      }
      for (Future<Histogram> done : running) {
        all.add(done.get());
      }
    }
    return new Latencies(all, Duration.ofNanos(System.nanoTime() - begin));
  }

  private Histogram client(Due due) throws SQLException {
    var latencies = new Histogram(TimeUnit.SECONDS.toNanos(30), 3);
    long begin = due.next();
    // As fast as it can means at least once, however late a busy machine lets this thread begin.
    boolean first = due.perSecond() == 0;
    while (first || begin < due.end()) {
      first = false;
      int owner = ThreadLocalRandom.current().nextInt(BenchWorld.OWNERS);
      transaction(BenchWorld.ownerAccount(owner));
      latencies.recordValue(System.nanoTime() - begin);
      begin = due.next();
    }
    return latencies;
  }

  /**
   * When transactions are to begin: at once, or so many times a second whatever becomes of them.
   */
  private record Due(long begin, long end, double perSecond, AtomicLong count) {
    /** The moment of the next one, which has come; a moment after the end if there is none. */
    long next() {
      if (perSecond == 0) {
        return System.nanoTime();
      }
      long moment = begin + (long) (count.getAndIncrement() * 1e9 / perSecond);
      for (long left = moment - System.nanoTime();
          left > 0 && moment < end;
          left = moment - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      return moment;
    }
  }

  private void transaction(String account) throws SQLException {
    if (takesTurns) {
      turn.lock();
    }
    try (Connection connection = pool.getConnection()) {
      CreateTransaction.run(connection, account);
    } finally {
      if (takesTurns) {
        turn.unlock();
      }
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
