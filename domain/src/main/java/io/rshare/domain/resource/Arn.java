package io.rshare.domain.resource;

import java.util.Optional;

/**
 * An Alibaba Cloud resource name: {@code acs:<service>:<region>:<account>:<relative id>}.
 *
 * @param service RAM code of the service
 * @param region region id
 * @param account owner of the resource, 16 digits where the resource belongs to an account
 * @param relativeId service-defined rest, such as {@code vswitch/vsw-1}; may hold further colons
 */
public record Arn(String service, String region, String account, String relativeId) {
  private static final int MAX_LENGTH = 512;

  /** The resource name that {@code text} spells, or nothing. */
  public static Optional<Arn> parse(String text) {
    String[] fields = text.split(":", 5);
    if (text.length() > MAX_LENGTH || fields.length < 5 || !fields[0].equals("acs")) {
      return Optional.empty();
    }
    return Optional.of(new Arn(fields[1], fields[2], fields[3], fields[4]));
  }

  @Override
  public String toString() {
    return "acs:" + service + ":" + region + ":" + account + ":" + relativeId;
  }
}
