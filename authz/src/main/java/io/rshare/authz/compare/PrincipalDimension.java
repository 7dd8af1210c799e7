package io.rshare.authz.compare;

import io.rshare.authz.request.Principal;
import io.rshare.authz.syntax.PrincipalClause;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The principal: everybody that trust policies name, and one more of every kind and account. */
final class PrincipalDimension extends Dimension<Principal> {
  private static final int FIELDS = 5;
  private static final int ACCOUNT = 3;

  private final BiPredicate<List<PrincipalClause>, Principal> engine;
  private final Map<List<PrincipalClause>, Integer> numbers = new HashMap<>();
  private final List<List<PrincipalClause>> tests = new ArrayList<>();
  private final Set<Principal> candidates = new LinkedHashSet<>();
  private @Nullable Candidates<Principal> fitting;

  PrincipalDimension(BiPredicate<List<PrincipalClause>, Principal> engine, Set<String> doubts) {
    super(doubts);
    this.engine = engine;
    addFresh();
  }

  private void addFresh() {
    candidates.add(user("9999999999999999", "somebody-else"));
    candidates.add(new Principal.Service("some-other-service.aliyuncs.com"));
    candidates.add(
        new Principal.Federated("acs:ram::9999999999999999:saml-provider/some-other-provider"));
  }

  private static Principal user(String account, String name) {
    return new Principal.Ram(account, "acs:ram::" + account + ":user/" + name);
  }

  /** The number of a test; all tests are known before the first search. */
  int test(List<PrincipalClause> clauses) {
    return numbers.computeIfAbsent(
        clauses,
        fresh -> {
          tests.add(fresh);
          fresh.forEach(clause -> clause.values().forEach(value -> add(clause.kind(), value)));
          return tests.size() - 1;
        });
  }

  /** Whether any policy looks at the principal. */
  boolean isUsed() {
    return !tests.isEmpty();
  }

  private void add(PrincipalClause.Kind kind, String value) {
    switch (kind) {
      case SERVICE -> candidates.add(new Principal.Service(value));
      case FEDERATED -> candidates.add(new Principal.Federated(value));
      case RAM -> {
        String[] fields = value.split(":", FIELDS);
        if (fields.length == FIELDS) {
          candidates.add(user(fields[ACCOUNT], "somebody-else"));
          if (!fields[FIELDS - 1].equals("root")) {
            candidates.add(new Principal.Ram(fields[ACCOUNT], value));
          }
        }
      }
    }
  }

  @Override
  boolean holds(int test, Principal principal) {
    return engine.test(tests.get(test), principal);
  }

  @Override
  Found<Principal> search(BitSet yes, BitSet no) {
    if (fitting == null) {
      fitting = new Candidates<>(this, List.copyOf(candidates));
    }
    return Found.of(fitting.first(yes, no));
  }
}
