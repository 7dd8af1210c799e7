package io.rshare.persistence.database;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.exceptions.NoConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.transaction.exceptions.TransactionSystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What an exception of the database means for whoever waits for an answer. */
public enum Trouble {
  /** Two transactions were in each other's way; the same work may succeed now. */
  CONFLICT,
  /** The server only reads now, so nothing was stored; another one may take writes. */
  MOVED,
  /** The database cannot be had, or not in time. */
  UNAVAILABLE,
  /** A key exists already. */
  DUPLICATE_KEY,
  /** A value does not fit its column. */
  BAD_VALUE,
  /** A value is larger than the server takes at once. */
  TOO_LARGE;

  // MySQL: deadlock, lock wait, error during commit, certification failed.
  private static final Set<Integer> CONFLICTS = Set.of(1213, 1205, 1180, 3101);

  // MySQL: read-only secondary.
  private static final Set<Integer> MOVES = Set.of(1290, 1836);

  // MySQL: too many connections, shutting down, interrupted, statement timeout, group not ready,
  // offline.
  private static final Set<Integer> UNAVAILABLES = Set.of(1040, 1053, 1317, 3024, 3032, 3100);

  private static final Set<Integer> DUPLICATE_KEYS = Set.of(1062);

  // SQLite's numbers.
  private static final int PERMISSION = 3;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int MEMORY = 7;
  private static final int READ_ONLY = 8;
  private static final int INTERRUPT = 9;
  private static final int IO = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int PROTOCOL = 15;
  private static final int NO_DATABASE = 26;

  /** Whether the same work may succeed when it is run again, and cannot be stored twice by that. */
  boolean mayPass() {
    return this == CONFLICT || this == MOVED;
  }

  /** Whether it meets everything the transaction did, and does not lie in one statement of it. */
  boolean concernsAll() {
    return switch (this) {
      case CONFLICT, MOVED, UNAVAILABLE -> true;
      case DUPLICATE_KEY, BAD_VALUE, TOO_LARGE -> false;
    };
  }

  /** What {@code thrown} or anything that led to it says, the outermost first. */
  public static Optional<Trouble> of(Throwable thrown) {
    Set<Throwable> all = causes(thrown);
    Optional<Trouble> told =
        all.stream()
            .flatMap(cause -> Stream.ofNullable(cause instanceof SQLException e ? of(e) : null))
            .findFirst();
    return told.isEmpty() && all.stream().anyMatch(Trouble::isWithoutConnection)
        ? Optional.of(UNAVAILABLE)
        : told;
  }

  /** The number that the database gave to what {@code thrown} is about; 0 if it gave none. */
  static int vendorCode(Throwable thrown) {
    return causes(thrown).stream()
        .mapToInt(cause -> cause instanceof SQLException e && of(e) != null ? e.getErrorCode() : 0)
        .filter(code -> code != 0)
        .findFirst()
        .orElse(0);
  }

  /** {@code thrown} and all that led to it, each once, the outermost first. */
  private static Set<Throwable> causes(Throwable thrown) {
    Deque<Throwable> open = new ArrayDeque<>();
    Set<Throwable> seen = new LinkedHashSet<>();
    open.add(thrown);
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (seen.add(next)) {
        addIfAny(open, next.getCause());
        addIfAny(open, next instanceof SQLException sql ? sql.getNextException() : null);
      }
    }
    return seen;
  }

  /**
   * Whether the pool could not hand out a connection, for example because it was closed; or lost
   * one within a transaction, so that not even the rollback or what the connection is put back to
   * afterwards, both of which hide the first exception, reached the database.
   */
  private static boolean isWithoutConnection(Throwable thrown) {
    return thrown instanceof CannotGetJdbcConnectionException
        || thrown instanceof TransactionSystemException
        || (thrown instanceof ConnectionException && !(thrown instanceof NoConnectionException));
  }

  private static @Nullable Trouble of(SQLException e) {
    if (e instanceof SQLiteException embedded) {
      return ofEmbedded(embedded.getResultCode());
    }
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (CONFLICTS.contains(e.getErrorCode()) || state.equals("40001")) {
      return CONFLICT;
    }
    // The driver gives it neither a number nor a state of its own.
    if (e.getErrorCode() == 1153 || e.getClass().getSimpleName().equals("PacketTooBigException")) {
      return TOO_LARGE;
    }
    if (MOVES.contains(e.getErrorCode())) {
      return MOVED;
    }
    if (DUPLICATE_KEYS.contains(e.getErrorCode())) {
      return DUPLICATE_KEY;
    }
    if (UNAVAILABLES.contains(e.getErrorCode()) || state.startsWith("08") || isConnectionLoss(e)) {
      return UNAVAILABLE;
    }
    return state.startsWith("22") ? BAD_VALUE : null;
  }

  private static @Nullable Trouble ofEmbedded(SQLiteErrorCode code) {
    return switch (code) {
      case SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_ROWID ->
          DUPLICATE_KEY;
      case SQLITE_CONSTRAINT_CHECK,
          SQLITE_CONSTRAINT_NOTNULL,
          SQLITE_CONSTRAINT_DATATYPE,
          SQLITE_TOOBIG ->
          BAD_VALUE;
      default ->
          // The lowest byte says what it is about, the others more of it.
          switch (code.code & 0xff) {
            case BUSY, LOCKED -> CONFLICT;
            case PERMISSION,
                MEMORY,
                READ_ONLY,
                INTERRUPT,
                IO,
                CORRUPT,
                FULL,
                CANNOT_OPEN,
                PROTOCOL,
                NO_DATABASE ->
                UNAVAILABLE;
            default -> null;
          };
    };
  }

  private static boolean isConnectionLoss(SQLException e) {
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || e instanceof SQLRecoverableException
        || e instanceof SQLTimeoutException;
  }

  private static void addIfAny(Deque<Throwable> open, @Nullable Throwable more) {
    if (more != null) {
      open.add(more);
    }
  }
}
