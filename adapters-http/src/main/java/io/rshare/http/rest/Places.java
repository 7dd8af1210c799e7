package io.rshare.http.rest;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.rest.schema.Names;
import java.util.Map;
import java.util.Optional;

/**
 * Tells where in a request a refused value stands: {@code ?name} in the query, <code>{name}</code>
 * in the path, a JSON pointer (RFC 6901) into the body.
 */
final class Places {
  /** Inputs that codes are about without naming them, in lower camel case. */
  private static final Map<FaultCode, String> UNNAMED =
      Map.ofEntries(
          Map.entry(FaultCode.RESOURCES_AND_ARNS_CONFLICT, "resourceArns"),
          Map.entry(FaultCode.ID_AND_ARN_CONFLICT, "resourceArns"),
          Map.entry(FaultCode.OTHER_ACCOUNTS_HAVE_NO_TAGS, "tag"),
          Map.entry(FaultCode.ASSOCIATION_TYPE_CONFLICT, "associationType"),
          Map.entry(FaultCode.NOTHING_NAMED, "targets"),
          Map.entry(FaultCode.TARGET_NOT_IN_DIRECTORY, "targets"),
          Map.entry(FaultCode.RESOURCE_PROPERTY_UNSUPPORTED, "resourceProperties"),
          Map.entry(FaultCode.RESOURCE_TYPE_INVALID, "resources"),
          Map.entry(FaultCode.RESOURCE_TYPE_NEEDS_ARN, "resources"),
          Map.entry(FaultCode.NOT_ASSOCIATED, "targets"),
          Map.entry(FaultCode.TAG_KEYS_OR_ALL_MISSING, "tagKey"),
          Map.entry(FaultCode.ID_OR_TAG_MISSING, "resourceId"),
          Map.entry(FaultCode.TAGGED_SHARE_MISSING, "resourceId"),
          Map.entry(FaultCode.RESOURCE_GROUP_INVALID, "resourceGroupId"),
          Map.entry(FaultCode.MOVE_NOT_PERMITTED, "resourceGroupId"),
          Map.entry(FaultCode.MOVED_SHARE_MISSING, "resourceId"),
          // The keys of operations that take tags and no keys.
          Map.entry(FaultCode.TAG_KEY_MISSING, "tag"),
          Map.entry(FaultCode.TAG_KEY_DUPLICATE, "tag"));

  private Places() {}

  /**
   * The place that {@code fault} is about in a request for {@code route}, where it is about one.
   */
  static Optional<String> of(Fault fault, Route route) {
    return fault
        .place()
        .flatMap(path -> of(Names.lowerCamel(path), route))
        .or(() -> named(fault, route))
        .or(() -> Optional.ofNullable(UNNAMED.get(fault.code())).flatMap(n -> alike(n, route)));
  }

  /** Codes name a parameter after their first dot, {@code Missing…} right away. */
  private static Optional<String> named(Fault fault, Route route) {
    String[] segments = fault.wireCode().split("\\.");
    String name =
        segments.length > 1
            ? segments[1]
            : fault.code() == FaultCode.PARAMETER_MISSING
                ? segments[0].substring("Missing".length())
                : "";
    return name.isEmpty() ? Optional.empty() : alike(Names.lowerCamel(name), route);
  }

  /** The input called {@code name}; codes and parameters differ in being plural. */
  private static Optional<String> alike(String name, Route route) {
    return of(name, route)
        .or(() -> of(name + "s", route))
        .or(() -> name.endsWith("s") ? of(name.substring(0, name.length() - 1), route) : none());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  /** The place of {@code path}: the name of an input, perhaps with what lies in it. */
  static Optional<String> of(String path, Route route) {
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    return route.inputs().stream()
        .filter(input -> input.field().name().equals(name))
        .findFirst()
        .map(
            input ->
                switch (input.place()) {
                  case QUERY -> "?" + name;
                  case PATH -> "{" + name + "}";
                  case BODY -> "/" + path;
                });
  }
}
