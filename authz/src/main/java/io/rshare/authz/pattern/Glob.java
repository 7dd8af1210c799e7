package io.rshare.authz.pattern;

import java.util.HashSet;
import java.util.Set;

/**
 * An anchored pattern: {@code *} stands for any run of characters, none included, {@code ?} for
 * exactly one, everything else for itself; source: "Policy structure and syntax". A character is a
 * code point (assumed), so {@code ?} also stands for one that Java writes as two units. There is no
 * escape (none is documented).
 *
 * <p>The text between two stars is looked for once, as far left as it goes, and a star that was
 * passed is never tried again: the number of stars does not multiply the work.
 */
public final class Glob {
  private final String text;
  private final int head;
  private final int tail;
  private final boolean starred;
  private final boolean plain;
  private final boolean prefixOnly;

  private Glob(String text) {
    this.text = text;
    int first = text.indexOf('*');
    this.starred = first >= 0;
    this.head = starred ? first : text.length();
    this.tail = starred ? text.length() - 1 - text.lastIndexOf('*') : 0;
    this.plain = text.indexOf('?') < 0;
    this.prefixOnly = starred && plain && head == text.length() - 1;
  }

  /** The pattern that this text spells; every text is one. */
  public static Glob of(String text) {
    return new Glob(text);
  }

  /** Whether the whole text matches. */
  public boolean matches(String candidate) {
    return matches(candidate, 0, candidate.length());
  }

  /** Whether {@code candidate} from {@code from} (included) to {@code to} (excluded) matches. */
  public boolean matches(String candidate, int from, int to) {
    int length = to - from;
    if (prefixOnly) {
      return length >= head && (head == 0 || text.regionMatches(0, candidate, from, head));
    }
    if (!plain && WideCharacters.occur(candidate, from, to)) {
      return WideCharacters.match(text, candidate, from, to);
    }
    if (!starred) {
      return length == head && same(0, candidate, from, head);
    }
    int last = text.length() - tail;
    return length >= head + tail
        && same(0, candidate, from, head)
        && same(last, candidate, to - tail, tail)
        && between(last - 1, candidate, from + head, to - tail);
  }

  /** The characters every match begins with. */
  public String literalPrefix() {
    int question = text.indexOf('?');
    return text.substring(0, question >= 0 && question < head ? question : head);
  }

  /** The literal prefixes of several patterns. */
  public static Set<String> literalPrefixes(Glob[] globs) {
    Set<String> prefixes = HashSet.newHashSet(globs.length);
    for (Glob glob : globs) {
      prefixes.add(glob.literalPrefix());
    }
    return prefixes;
  }

  /** Whether only the text itself matches. */
  public boolean literal() {
    return !starred && plain;
  }

  /** Whether every text matches. */
  public boolean matchesEverything() {
    return starred && head == 0 && tail == 0 && text.chars().allMatch(c -> c == '*');
  }

  /** Finds the runs between the first and the last star in order, each as far left as it goes. */
  private boolean between(int lastStar, String candidate, int from, int to) {
    int run = head + 1;
    int at = from;
    while (run <= lastStar) {
      int end = text.indexOf('*', run);
      at = find(run, end - run, candidate, at, to);
      if (at < 0) {
        return false;
      }
      at += end - run;
      run = end + 1;
    }
    return true;
  }

  private int find(int run, int length, String candidate, int from, int to) {
    for (int at = from; at + length <= to; at++) {
      if (same(run, candidate, at, length)) {
        return at;
      }
    }
    return -1;
  }

  private boolean same(int run, String candidate, int at, int length) {
    if (plain) {
      return text.regionMatches(run, candidate, at, length);
    }
    for (int i = 0; i < length; i++) {
      char expected = text.charAt(run + i);
      if (expected != '?' && expected != candidate.charAt(at + i)) {
        return false;
      }
    }
    return true;
  }

  /** The text of the pattern. */
  @Override
  public String toString() {
    return text;
  }
}
