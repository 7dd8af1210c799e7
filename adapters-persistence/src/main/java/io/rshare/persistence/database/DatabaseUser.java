package io.rshare.persistence.database;

/**
 * A user of a database, given beside its URL, which may give another.
 *
 * @param name as the database knows it
 * @param password empty if there is none
 */
public record DatabaseUser(String name, String password) {
  /** The name alone. */
  @Override
  public String toString() {
    return name;
  }
}
