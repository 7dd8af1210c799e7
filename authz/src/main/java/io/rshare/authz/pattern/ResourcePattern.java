package io.rshare.authz.pattern;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over resource names. A lone {@code *} matches every resource, {@code *} included. Any
 * other pattern is matched field by field (assumed: a star does not run over a colon) and never
 * matches {@code *}; source: the "RAM authorization" part of the API pages.
 */
public final class ResourcePattern {
  private static final int FIELDS = 5;

  private final String text;
  private final Glob @Nullable [] fields;
  private final @Nullable Glob whole;
  private final boolean everything;

  private ResourcePattern(String text, Glob @Nullable [] fields, @Nullable Glob whole) {
    this.text = text;
    this.fields = fields;
    this.whole = whole;
    this.everything = text.equals("*");
  }

  /**
   * A pattern in which a star ends at a colon.
   *
   * @param globs gives the pattern of one field; a caller with many patterns shares equal ones
   */
  public static ResourcePattern perField(String text, Function<String, Glob> globs) {
    String[] parts = text.split(":", FIELDS);
    if (parts.length < FIELDS) {
      return new ResourcePattern(text, null, null);
    }
    Glob[] fields = new Glob[FIELDS];
    for (int i = 0; i < FIELDS; i++) {
      fields[i] = globs.apply(parts[i]);
    }
    return new ResourcePattern(text, fields, null);
  }

  /** A pattern in which a star runs over colons. */
  public static ResourcePattern wholeString(String text, Function<String, Glob> globs) {
    return new ResourcePattern(text, null, globs.apply(text));
  }

  /** Whether the resource is covered. */
  public boolean matches(ResourceName name) {
    if (everything) {
      return true;
    }
    if (name.operationLevel()) {
      return false;
    }
    if (whole != null) {
      return whole.matches(name.text());
    }
    return fields != null && name.complete() && fieldsMatch(fields, name);
  }

  /** The last field comes first: it is the one that tells resources apart. */
  private static boolean fieldsMatch(Glob[] fields, ResourceName name) {
    String text = name.text();
    return fields[4].matches(text, name.restStart(), text.length())
        && fields[1].matches(text, name.service(), name.region() - 1)
        && fields[2].matches(text, name.region(), name.account() - 1)
        && fields[3].matches(text, name.account(), name.restStart() - 1)
        && fields[0].matches(text, 0, name.service() - 1);
  }

  /** What the service's own part of every covered name begins with; empty if that is not known. */
  public String restPrefix() {
    return fields == null ? "" : fields[4].literalPrefix();
  }

  /** The text of the pattern. */
  @Override
  public String toString() {
    return text;
  }
}
