package io.rshare.authz.parse;

import io.rshare.authz.syntax.Location;
import java.util.List;

/** A JSON value that remembers where it stood. */
public sealed interface Json {
  /** Where the value begins. */
  Location at();

  /** An object; repeated names are all kept. */
  record Obj(Location at, List<Member> members) implements Json {}

  /** An array. */
  record Arr(Location at, List<Json> items) implements Json {}

  /** A string. */
  record Text(Location at, String value) implements Json {}

  /** A number, Boolean or null, which the policy language never uses. */
  record Bare(Location at, String written) implements Json {
    /** Whether this is the value null. */
    public boolean isNull() {
      return written.equals("null");
    }
  }

  /** A named value of an object, with the place of its name. */
  record Member(String name, Location at, Json value) {}
}
