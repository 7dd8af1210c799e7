package io.rshare.domain.world;

/**
 * Something that keeps a world from being stored.
 *
 * @param rule the rule that is broken
 * @param kind of the entry that breaks it
 * @param id the entry
 * @param part what in the entry: a name, a folder, an account; empty for the entry as a whole
 * @param message for people: lower case, without a full stop, without secrets
 */
public record WorldProblem(Rule rule, Kind<?> kind, String id, String part, String message) {

  /** What has to hold in every world. */
  public enum Rule {
    /** Whatever is referred to exists. */
    REFERENCE,
    /** What is one of a kind stands once. */
    UNIQUE,
    /** A text has the form that its meaning asks for. */
    FORM,
    /** Folders are a tree; an account is in one directory. */
    TREE,
    /** No more than is documented. */
    LIMIT
  }
}
