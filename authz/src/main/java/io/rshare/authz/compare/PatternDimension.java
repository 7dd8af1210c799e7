package io.rshare.authz.compare;

import io.rshare.authz.syntax.Patterns;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A part of the request that lists of patterns are matched with. */
abstract class PatternDimension extends Dimension<String> {
  private final Words form;
  private final WordSearch words;
  private final Map<Patterns, Integer> numbers = new HashMap<>();
  private final List<Patterns> tests = new ArrayList<>();
  private final List<Words> automata = new ArrayList<>();
  private final List<Map<String, Boolean>> outcomes = new ArrayList<>();

  /**
   * @param form the texts that can occur
   */
  PatternDimension(Words form, Budget budget, Set<String> doubts) {
    super(doubts);
    this.form = form;
    this.words = new WordSearch(budget);
  }

  abstract Words words(Patterns patterns);

  abstract boolean matches(String pattern, String text);

  /** Every pattern of every test, as often as it is listed. */
  final List<String> patterns() {
    return tests.stream().flatMap(patterns -> patterns.values().stream()).toList();
  }

  /** The number of the test that these patterns are. */
  final int test(Patterns patterns) {
    return numbers.computeIfAbsent(
        patterns,
        fresh -> {
          tests.add(fresh);
          automata.add(words(fresh));
          outcomes.add(new HashMap<>());
          return tests.size() - 1;
        });
  }

  @Override
  final boolean holds(int test, String text) {
    return outcomes
        .get(test)
        .computeIfAbsent(
            text,
            fresh -> {
              Patterns patterns = tests.get(test);
              return patterns.excluding()
                  != patterns.values().stream().anyMatch(pattern -> matches(pattern, fresh));
            });
  }

  @Override
  Found<String> search(BitSet yes, BitSet no) {
    List<Words> wanted = new ArrayList<>(List.of(form));
    List<Words> unwanted = new ArrayList<>();
    yes.stream().forEach(test -> (excludes(test) ? unwanted : wanted).add(automata.get(test)));
    no.stream().forEach(test -> (excludes(test) ? wanted : unwanted).add(automata.get(test)));
    return Found.of(words.find(wanted, unwanted));
  }

  private boolean excludes(int test) {
    return tests.get(test).excluding();
  }
}
