package io.rshare.authz.parse;

import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901) that is spelled out only when a finding needs it: spelling one for
 * every value would make a long name below a long list cost the product of both.
 */
record Pointer(@Nullable Pointer parent, String step) {
  static final Pointer ROOT = new Pointer(null, "");

  Pointer below(String name) {
    return new Pointer(this, name);
  }

  Pointer at(int index) {
    return new Pointer(this, Integer.toString(index));
  }

  @Override
  public String toString() {
    return parent == null ? "" : parent + "/" + step.replace("~", "~0").replace("/", "~1");
  }
}
