package io.rshare.authz.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Laws that answers obey, whatever the policies. */
class MetamorphicComparisonTest {
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final int POLICIES = 60;

  private static void forAll(BiConsumer<Layers<List<PolicySource>>, LargePolicies> law) {
    System.out.println("laws of comparisons: rshare.seed=" + SEED);
    for (int i = 0; i < POLICIES; i++) {
      LargePolicies generator = new LargePolicies(SEED + i);
      law.accept(generator.layers(1 + i % 25), generator);
    }
  }

  private static List<Statement> statements(Layers<List<PolicySource>> layers) {
    return new ArrayList<>(layers.account().getFirst().document().statements());
  }

  private static Layers<List<PolicySource>> of(List<Statement> statements) {
    return Layers.identity(List.of(SmallPolicies.source(statements)));
  }

  @Test
  void policyIsTheSameAsItself() {
    forAll((policy, unused) -> assertThat(Compared.answer(policy, policy)).isEqualTo("same"));
  }

  @Test
  void orderAndRepetitionDoNotMatter() {
    forAll(
        (policy, unused) -> {
          List<Statement> shuffled = statements(policy);
          shuffled.addAll(statements(policy));
          Collections.shuffle(shuffled, new Random(SEED));
          assertThat(Compared.answer(policy, of(shuffled))).isEqualTo("same");
        });
  }

  @Test
  void oneMoreAllowNeverGrantsLessAndOneMoreDenyNeverMore() {
    forAll(
        (policy, generator) -> {
          Statement another = statements(generator.layers(1)).getFirst();
          List<Statement> more = statements(policy);
          more.add(another);
          boolean allow = another.effect() == Effect.ALLOW;
          assertThat(Compared.answer(policy, of(more))).isIn("same", allow ? "more" : "less");
        });
  }

  @Test
  void answersTurnAroundWithTheSides() {
    forAll(
        (policy, generator) -> {
          Layers<List<PolicySource>> other = generator.revised(policy, 2);
          String there = Compared.answer(policy, other);
          assertThat(Compared.answer(other, policy))
              .isEqualTo(there.equals("more") ? "less" : there.equals("less") ? "more" : there);
        });
  }

  @Test
  void splittingListsOfActionsChangesNothing() {
    forAll(
        (policy, unused) -> {
          List<Statement> split = new ArrayList<>();
          for (Statement statement : statements(policy)) {
            if (statement.action().excluding()) {
              split.add(statement);
              continue;
            }
            for (String action : statement.action().values()) {
              split.add(
                  new Statement(
                      0,
                      statement.at(),
                      null,
                      statement.effect(),
                      Patterns.any(action),
                      statement.resource(),
                      List.of(),
                      statement.conditions()));
            }
          }
          assertThat(Compared.answer(policy, of(split))).isEqualTo("same");
        });
  }
}
