package io.rshare.http.rest;

import io.rshare.http.rest.schema.Schema;
import java.util.List;

/**
 * Something a route is told.
 *
 * @param place where it travels
 * @param field its name and what it looks like
 */
public record Input(Place place, Schema.Field field) {
  /** The part of a request that a value travels in. */
  public enum Place {
    /** A segment of the path. */
    PATH,
    /** The query. */
    QUERY,
    /** A member of the JSON body. */
    BODY
  }

  /**
   * The places of the fields of a request, by one rule for all routes: what the path names into the
   * path, the rest into the query of requests without a body and into the body of the others.
   */
  static List<Input> placed(String method, PathTemplate path, List<Schema.Field> fields) {
    List<String> variables = path.variables();
    Place rest = method.equals("GET") || method.equals("DELETE") ? Place.QUERY : Place.BODY;
    return fields.stream()
        .map(field -> new Input(variables.contains(field.name()) ? Place.PATH : rest, field))
        .toList();
  }
}
