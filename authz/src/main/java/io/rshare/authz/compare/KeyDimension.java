package io.rshare.authz.compare;

import io.rshare.authz.condition.Clause;
import io.rshare.authz.pattern.Glob;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.KeyName;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PolicySwitches.AbsentKey;
import io.rshare.authz.syntax.PolicySwitches.PluralValues;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All values of one condition key. A clause about any value needs one that fits; a clause about
 * every value, and the negation of one about any, bind all. So a few values suffice: one for each
 * clause that needs one, each within what binds all.
 */
final class KeyDimension extends Dimension<KeyValues> {
  private final String key;
  private final boolean mayBeAbsent;
  private final boolean mayBePlural;
  private final PolicySwitches switches;
  private final ItemDimension items;
  private final Map<Test, Integer> numbers = new HashMap<>();
  private final List<Test> tests = new ArrayList<>();
  private final List<Clause> engines = new ArrayList<>();

  /** A clause without its key. */
  private record Test(int item, boolean negated, boolean anyItem, boolean whenAbsent) {}

  KeyDimension(
      String key, RequestSpace space, PolicySwitches switches, Budget budget, Set<String> doubts) {
    super(doubts);
    String name = KeyName.normalised(key);
    this.key = key;
    this.mayBeAbsent = !space.present().contains(name);
    this.mayBePlural = !space.single().contains(name);
    this.switches = switches;
    this.items = new ItemDimension(key, space.accounts().contains(name), budget, doubts);
  }

  int test(ConditionClause clause, boolean deny) {
    boolean anyItem =
        switch (clause.quantifier()) {
          case UNSTATED -> deny || switches.pluralValues() == PluralValues.ANY;
          case ALL -> false;
          case ANY -> true;
        };
    Test test =
        new Test(
            items.test(ItemTest.of(clause)),
            clause.operator().negated(),
            anyItem,
            clause.holdsWhenAbsent() && switches.absentKey() == AbsentKey.AWS_LIKE);
    return numbers.computeIfAbsent(
        test,
        fresh -> {
          tests.add(fresh);
          engines.add(Clause.compile(clause, deny, switches, Glob::of));
          return tests.size() - 1;
        });
  }

  @Override
  boolean holds(int test, KeyValues values) {
    return engines.get(test).holds(values.context());
  }

  @Override
  Found<KeyValues> search(BitSet yes, BitSet no) {
    Needs needs = new Needs();
    yes.stream().forEach(test -> needs.add(tests.get(test), true));
    no.stream().forEach(test -> needs.add(tests.get(test), false));
    ContextItem one = needs.one();
    if (one != null) {
      return Found.of(KeyValues.of(key, List.of(one)));
    }
    boolean absent =
        mayBeAbsent
            && yes.stream().allMatch(test -> tests.get(test).whenAbsent())
            && no.stream().noneMatch(test -> tests.get(test).whenAbsent());
    if (absent) {
      return Found.of(KeyValues.of(key, List.of()));
    }
    List<ContextItem> several = mayBePlural ? needs.several() : null;
    return Found.of(several == null ? null : KeyValues.of(key, several));
  }

  /** The tests that bind every value, and those that need one value each. */
  private final class Needs {
    private final BitSet everyYes = new BitSet();
    private final BitSet everyNo = new BitSet();
    private final BitSet someYes = new BitSet();
    private final BitSet someNo = new BitSet();

    void add(Test test, boolean wanted) {
      boolean some = test.anyItem() == wanted;
      boolean item = test.negated() != wanted;
      (some ? item ? someYes : someNo : item ? everyYes : everyNo).set(test.item());
    }

    @Nullable ContextItem one() {
      return items.find(both(everyYes, someYes), both(everyNo, someNo));
    }

    @Nullable List<ContextItem> several() {
      List<ContextItem> chosen = new ArrayList<>();
      boolean all = chooseAll(someYes, true, chosen) && chooseAll(someNo, false, chosen);
      // If no clause needs a value, one value was searched before, in vain.
      return all && !chosen.isEmpty() ? chosen : null;
    }

    private boolean chooseAll(BitSet some, boolean wanted, List<ContextItem> chosen) {
      for (int test : some.stream().toArray()) {
        if (chosen.stream().noneMatch(item -> items.holds(test, item) == wanted)) {
          BitSet one = new BitSet();
          one.set(test);
          ContextItem item =
              items.find(
                  wanted ? both(everyYes, one) : everyYes, wanted ? everyNo : both(everyNo, one));
          if (item == null) {
            return false;
          }
          chosen.add(item);
        }
      }
      return true;
    }
  }

  private static BitSet both(BitSet first, BitSet second) {
    BitSet all = (BitSet) first.clone();
    all.or(second);
    return all;
  }
}
