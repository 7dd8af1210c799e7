package io.rshare.authz.pattern;

/**
 * The resource of a request, with its five fields found: {@code acs:service:region:account:rest},
 * where the rest keeps any further colons. A lone {@code *} stands for an operation without
 * resource-level permission.
 */
public final class ResourceName {
  private static final int NONE = -1;

  private final String text;
  private final int service;
  private final int region;
  private final int account;
  private final int rest;

  private ResourceName(String text) {
    this.text = text;
    this.service = after(text, 0);
    this.region = after(text, service);
    this.account = after(text, region);
    this.rest = after(text, account);
  }

  /** The resource that this text names; every text is accepted, most match nothing. */
  public static ResourceName of(String text) {
    return new ResourceName(text);
  }

  /** Whether the operation is authorised as a whole, not on one resource. */
  public boolean operationLevel() {
    return text.length() == 1 && text.charAt(0) == '*';
  }

  /** Whether the name has all its fields. */
  public boolean complete() {
    return rest != NONE;
  }

  /** The name as the request gave it. */
  public String text() {
    return text;
  }

  /** Where the service's own part begins, or the end of the text when the name is incomplete. */
  public int restStart() {
    return rest == NONE ? text.length() : rest;
  }

  int service() {
    return service;
  }

  int region() {
    return region;
  }

  int account() {
    return account;
  }

  private static int after(String text, int from) {
    if (from == NONE) {
      return NONE;
    }
    int colon = text.indexOf(':', from);
    return colon < 0 ? NONE : colon + 1;
  }

  @Override
  public String toString() {
    return text;
  }
}
