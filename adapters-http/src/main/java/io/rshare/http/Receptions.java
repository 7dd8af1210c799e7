package io.rshare.http;

import io.micronaut.http.server.HttpServerConfiguration;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpRequest;
import io.rshare.domain.fault.Fault;
import io.rshare.http.transport.Peer;
import io.rshare.http.wire.RawRequest;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The part that all connections share: the bounds on what they take together, and words to refuse
 * with.
 */
@Singleton
final class Receptions {
  private final HttpSettings settings;
  private final int maxBody;
  private final Provider<Doors> doors;
  private final Room small;
  private final Room large;
  private final Room unread;
  private final Connections connections;
  private volatile boolean ending;
  private volatile long lastHeard;

  Receptions(HttpSettings settings, HttpServerConfiguration server, Provider<Doors> doors) {
    this.settings = settings;
    this.maxBody = Math.toIntExact(server.getMaxRequestSize());
    this.doors = doors;
    this.small = room(settings);
    this.large = room(settings);
    this.unread = room(settings);
    this.connections =
        new Connections(settings.maxConnections(), settings.maxConnectionsPerSource());
  }

  private static Room room(HttpSettings settings) {
    return new Room(settings.bodyMemory(), settings.bodyMemoryPerSource());
  }

  /** Has each connection end behind its next answer from now on. */
  void beginToEnd() {
    lastHeard = System.nanoTime();
    ending = true;
  }

  /** Some client has sent something, which counts once connections end. */
  void heard() {
    if (ending) {
      lastHeard = System.nanoTime();
    }
  }

  /** For how long no client has sent anything, once connections end. */
  Duration quiet() {
    return Duration.ofNanos(System.nanoTime() - lastHeard);
  }

  /** True if each connection ends after its next answer. */
  boolean isEnding() {
    return ending;
  }

  /** The reception of a connection that has just been made. */
  Reception receive(Channel channel) {
    return new Reception(this, channel);
  }

  /** It is in its place. */
  void joined(Guest connection) {
    connections.add(connection);
  }

  /** It has ended. */
  void left(Guest connection) {
    connections.remove(connection);
  }

  Incoming incoming() {
    return new Incoming(settings.maxHeaders(), maxBody);
  }

  Holdings holdings(String source, Runnable makeRoom, Runnable close) {
    return new Holdings(
        source,
        small.part(source, makeRoom),
        large.part(source, makeRoom),
        () -> unread.part(source, close));
  }

  Deadline deadline(Runnable missed) {
    return new Deadline(settings.requestTimeout().toMillis(), missed);
  }

  /** The refusal of a request of which no more is known than {@code incoming} and its text. */
  Answer refusal(Incoming incoming, String text, Channel channel, Fault fault) {
    HttpRequest head = incoming.request();
    RawRequest request =
        head != null
            ? ServerRequests.raw(head, new byte[0], Peer.of(channel))
            : HeadText.read(incoming.opening().isEmpty() ? text : incoming.opening());
    return doors.get().to(request.path()).refuse(request, fault);
  }
}
