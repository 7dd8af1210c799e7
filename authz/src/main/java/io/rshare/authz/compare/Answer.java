package io.rshare.authz.compare;

/** How much the new policies grant, compared with the old ones. */
public enum Answer {
  /** Both allow the same requests. */
  SAME("same"),
  /** The new ones allow all that the old ones do, and more. */
  MORE("more"),
  /** The new ones allow nothing that the old ones do not, and less. */
  LESS("less"),
  /** Each side allows something that the other does not. */
  BOTH("both");

  private final String word;

  Answer(String word) {
    this.word = word;
  }

  /** The word in JSON. */
  public String word() {
    return word;
  }

  static Answer of(boolean more, boolean less) {
    return more ? less ? BOTH : MORE : less ? LESS : SAME;
  }
}
