package io.rshare.authz.compare;

import io.rshare.authz.condition.RepresentativeValues;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.syntax.Operator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One value of a condition key. */
final class ItemDimension extends Dimension<ContextItem> {
  /** Tests that hold for listed texts only, or for words that no typed family can read. */
  private static final Set<Operator> FINITE = Set.of(Operator.STRING_EQUALS, Operator.BOOL);

  private final String key;
  private final boolean account;
  private final WordSearch words;
  private final Map<ItemTest, Integer> numbers = new HashMap<>();
  private final List<ItemTest> tests = new ArrayList<>();
  private final List<ItemTest.Engine> engines = new ArrayList<>();
  private final List<Map<ContextItem, Boolean>> outcomes = new ArrayList<>();
  private @Nullable Candidates<ContextItem> candidates;

  /**
   * @param account whether a value may be an account with two spellings
   */
  ItemDimension(String key, boolean account, Budget budget, Set<String> doubts) {
    super(doubts);
    this.key = key;
    this.account = account;
    this.words = new WordSearch(budget);
  }

  /** The number of a test; all tests are known before the first search. */
  int test(ItemTest test) {
    return numbers.computeIfAbsent(
        test,
        fresh -> {
          tests.add(fresh);
          engines.add(fresh.compile());
          outcomes.add(new HashMap<>());
          return tests.size() - 1;
        });
  }

  @Override
  boolean holds(int test, ContextItem item) {
    return outcomes.get(test).computeIfAbsent(item, fresh -> engines.get(test).holds(fresh));
  }

  @Override
  Found<ContextItem> search(BitSet yes, BitSet no) {
    Set<Operator.Family> families = new LinkedHashSet<>();
    for (BitSet some : List.of(yes, no)) {
      some.stream()
          .filter(test -> tests.get(test).isTyped())
          .forEach(test -> families.add(tests.get(test).operator().family()));
    }
    if (candidates == null) {
      candidates = new Candidates<>(this, candidates());
    }
    ContextItem candidate = candidates.first(yes, no);
    if (candidate != null) {
      return Found.of(candidate);
    }
    String text = families.isEmpty() ? word(yes, no, families) : unread(yes, no, families);
    if (text != null) {
      return Found.of(ContextItem.of(text));
    }
    if (families.isEmpty()) {
      return Found.of(account ? AccountItem.find(words, part(yes), part(no)) : null);
    }
    return new Found<>(null, mayExist(yes, no) ? doubt(families) : null);
  }

  /** Values that policies list, those of the typed families, and some that are easy to read. */
  private List<ContextItem> candidates() {
    Stream<String> listed =
        tests.stream()
            .filter(test -> test.operator() == Operator.STRING_EQUALS)
            .flatMap(test -> test.values().stream().sorted());
    Stream<String> typed =
        tests.stream()
            .filter(ItemTest::isTyped)
            .map(test -> test.operator().family())
            .distinct()
            .flatMap(family -> classes(family).stream())
            .flatMap(List::stream);
    return Stream.of(listed, typed, Stream.of("true", "x"))
        .flatMap(values -> values)
        .map(ContextItem::of)
        .toList();
  }

  /** A value that none of the families can read. */
  private @Nullable String unread(BitSet yes, BitSet no, Set<Operator.Family> families) {
    String unread = word(yes, no, families);
    if (unread == null) {
      unread = word(yes, no, Set.of());
    }
    return unread != null && fits(unread, yes, no) ? unread : null;
  }

  private List<List<String>> classes(Operator.Family family) {
    return RepresentativeValues.of(
        family,
        tests.stream()
            .filter(test -> test.operator().family() == family)
            .flatMap(test -> test.values().stream())
            .toList());
  }

  private boolean fits(String text, BitSet yes, BitSet no) {
    ContextItem item = ContextItem.of(text);
    return yes.stream().allMatch(test -> holds(test, item))
        && no.stream().noneMatch(test -> holds(test, item));
  }

  /** A text for which the untyped tests come out right and that no listed family can read. */
  private @Nullable String word(BitSet yes, BitSet no, Set<Operator.Family> unreadable) {
    List<Words> unwanted = new ArrayList<>(part(no));
    unreadable.forEach(family -> unwanted.add(ItemWords.readable(family)));
    return words.find(part(yes), unwanted);
  }

  private List<Words> part(BitSet some) {
    return untyped(some).mapToObj(test -> ItemWords.of(tests.get(test))).toList();
  }

  private IntStream untyped(BitSet some) {
    IntPredicate isTyped = test -> tests.get(test).isTyped();
    return some.stream().filter(isTyped.negate());
  }

  /**
   * Whether the searches that found nothing were incomplete. They were complete if the untyped
   * tests alone contradict each other, if there are none, or if they leave a few listed values
   * only.
   */
  private boolean mayExist(BitSet yes, BitSet no) {
    boolean alone = untyped(yes).findAny().isEmpty() && untyped(no).findAny().isEmpty();
    boolean finite = untyped(yes).anyMatch(test -> FINITE.contains(tests.get(test).operator()));
    return account || (!alone && !finite && word(yes, no, Set.of()) != null);
  }

  private String doubt(Set<Operator.Family> families) {
    return "the key " + key + " is compared as " + noun(families) + " and as a text";
  }

  private static String noun(Set<Operator.Family> families) {
    return switch (families.iterator().next()) {
      case NUMERIC -> "a number";
      case DATE -> "a date";
      case IP -> "an address";
      case STRING, BOOL -> "a text";
    };
  }
}
