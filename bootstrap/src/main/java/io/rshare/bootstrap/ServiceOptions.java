package io.rshare.bootstrap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to start the service.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 takes a free one
 * @param data folder of the embedded database and of {@code service.json}
 * @param database JDBC URL; nothing for the embedded database
 * @param world world file; nothing for the demo world where the database is empty
 * @param allowDemoWorld whether the demo world may be served beyond this machine
 */
public record ServiceOptions(
    String host,
    int port,
    Path data,
    Optional<String> database,
    Optional<Path> world,
    boolean allowDemoWorld) {

  /** The file of the embedded database in the data folder. */
  static final String EMBEDDED = "rshare.db";

  /** The one that releases before used. */
  static final String FORMER = "rshare.mv.db";

  /** A service on a free port of this machine with everything in {@code data}. */
  public static ServiceOptions local(Path data) {
    return new ServiceOptions("127.0.0.1", 0, data, Optional.empty(), Optional.empty(), false);
  }

  /** Whether only this machine can reach the service. */
  boolean loopbackOnly() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new StartFailure("--host is '" + host + "'; it must be an address of this machine.");
    }
  }

  /** The host as it stands in a URL: an IPv6 address in brackets. */
  String hostInUrl() {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }

  /** The database to use, embedded by default. */
  String databaseUrl() {
    return database.orElseGet(() -> "jdbc:sqlite:" + data.toAbsolutePath().resolve(EMBEDDED));
  }
}
