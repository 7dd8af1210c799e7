package io.rshare.authz.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds a shortest text in some sets and outside others, or shows that there is none. */
final class WordSearch {
  private static final Letters SLASH = Letters.broad("/");
  private static final Comparator<Integer> READABLE_FIRST =
      Comparator.<Integer>comparingInt(letter -> Character.isLetterOrDigit(letter) ? 0 : 1)
          .thenComparing(Comparator.reverseOrder());

  private final Budget budget;
  private final Map<Set<Letters>, FreshLetters> alphabets = new HashMap<>();

  WordSearch(Budget budget) {
    this.budget = budget;
  }

  /** A text read so far and the state it leads to. */
  private record Reading(long[] state, @Nullable Reading before, int letter) {
    String text() {
      StringBuilder text = new StringBuilder();
      List<Integer> letters = new ArrayList<>();
      for (Reading at = this; at.before != null; at = at.before) {
        letters.add(at.letter);
      }
      letters.reversed().forEach(text::appendCodePoint);
      return text.toString();
    }
  }

  /** A state by its bits. */
  private record State(long[] bits) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof State(long[] others) && Arrays.equals(bits, others);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bits);
    }
  }

  /** A text that belongs to all of {@code wanted} and to none of {@code unwanted}; null if none. */
  @Nullable String find(List<Words> wanted, List<Words> unwanted) {
    WordAutomaton automaton = new WordAutomaton(wanted, unwanted);
    Set<Letters> broad = automaton.broadSets();
    if (automaton.looksAtAccountIds()) {
      broad.add(Letters.DIGIT);
      broad.add(SLASH);
    }
    FreshLetters fresh = alphabets.computeIfAbsent(broad, FreshLetters::new);
    Set<State> seen = new HashSet<>();
    List<Reading> level = List.of(new Reading(automaton.initial(), null, 0));
    seen.add(new State(automaton.initial()));
    if (automaton.hopeless(automaton.initial())) {
      return null;
    }
    while (!level.isEmpty()) {
      List<Reading> next = new ArrayList<>();
      for (Reading reading : level) {
        if (automaton.accepts(reading.state)) {
          return reading.text();
        }
        extend(reading, automaton, fresh, seen, next);
      }
      level = next;
    }
    return null;
  }

  private void extend(
      Reading reading,
      WordAutomaton automaton,
      FreshLetters fresh,
      Set<State> seen,
      List<Reading> next) {
    TreeSet<Integer> letters = new TreeSet<>(READABLE_FIRST);
    automaton.lettersOf(reading.state, letters);
    fresh.addTo(letters);
    for (int letter : letters) {
      long[] state = automaton.step(reading.state, letter);
      if (!automaton.hopeless(state) && seen.add(new State(state))) {
        budget.spendState(seen.size(), state.length);
        next.add(new Reading(state, reading, letter));
      }
    }
  }
}
