package io.rshare.bootstrap.demo;

import com.fasterxml.jackson.core.JsonParseException;
import io.rshare.application.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A running service as its {@code service.json} describes it.
 *
 * @param endpoint {@code host:port}
 * @param pid the process that answers there
 * @param identities who may call it
 */
public record DemoService(String endpoint, long pid, List<Identity> identities) {

  /** Someone who may call. */
  public record Identity(
      String name,
      String role,
      String accountId,
      String principalArn,
      String accessKeyId,
      String accessKeySecret) {}

  /** The service that {@code file} describes; {@code json} reads it. */
  public static DemoService in(Path file, JsonText json) throws IOException {
    if (!(json.parse(Files.readString(file)) instanceof Map<?, ?> service
        && service.get("endpoint") instanceof String endpoint
        && service.get("pid") instanceof Number pid)) {
      throw new JsonParseException(null, file + " is not what the service writes");
    }
    var identities = new ArrayList<Identity>();
    if (service.get("identities") instanceof List<?> entries) {
      for (Object entry : entries) {
        if (entry instanceof Map<?, ?> members) {
          identities.add(identity(members));
        }
      }
    }
    return new DemoService(endpoint, pid.longValue(), identities);
  }

  /** Whether the process that wrote the file is still there. */
  public boolean isAlive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** Whether it serves the demo world, whose identities the demo needs. */
  public boolean servesDemoWorld() {
    return !identities.isEmpty();
  }

  /** The first identity with this role. */
  public Identity identity(String role) {
    return first(identity -> identity.role().equals(role), "role " + role);
  }

  /** The identity with this name. */
  public Identity named(String name) {
    return first(identity -> identity.name().equals(name), "name " + name);
  }

  private Identity first(Predicate<Identity> wanted, String what) {
    return identities.stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the service has no identity with the "
                        + what
                        + "; the demo needs the demo world"));
  }

  private static Identity identity(Map<?, ?> members) {
    return new Identity(
        text(members, "name"),
        text(members, "role"),
        text(members, "accountId"),
        text(members, "principalArn"),
        text(members, "accessKeyId"),
        text(members, "accessKeySecret"));
  }

  private static String text(Map<?, ?> members, String name) {
    return String.valueOf(members.get(name));
  }
}
