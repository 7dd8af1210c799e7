package io.rshare.authz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.authz.CompiledSets.Uncompiled;
import io.rshare.authz.compile.CompiledPolicies;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.domain.identity.AttachedPolicy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompiledSetsTest {
  private final CompiledSets sets = new CompiledSets(PolicySwitches.DEFAULTS, 100);

  @Test
  void equalSetsAreCompiledOnce() {
    CompiledPolicies first = sets.compiled(set(PolicyKind.IDENTITY, "resourcesharing:List*"));

    assertThat(sets.compiled(set(PolicyKind.IDENTITY, "resourcesharing:List*"))).isSameAs(first);
    assertThat(sets.compiled(set(PolicyKind.IDENTITY, "resourcesharing:Get*"))).isNotSameAs(first);
    assertThat(sets.compiled(set(PolicyKind.CONTROL, "resourcesharing:List*"))).isNotSameAs(first);
  }

  @Test
  void aSetThatWasDroppedIsCompiledAgain() {
    IntStream.range(0, 10_000)
        .mapToObj(i -> set(PolicyKind.IDENTITY, "resourcesharing:List" + i))
        .forEach(set -> assertThat(sets.compiled(set).size()).isEqualTo(1));

    assertThat(sets.compiled(set(PolicyKind.IDENTITY, "resourcesharing:List0")).size())
        .isEqualTo(1);
  }

  @Test
  void aPolicyThatCannotBeReadIsRefusedEveryTime() {
    Uncompiled broken = set(PolicyKind.IDENTITY, "no service code");

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> sets.compiled(broken))
          .isInstanceOf(CompiledSets.UnreadablePolicy.class);
    }
  }

  private static Uncompiled set(PolicyKind kind, String action) {
    String document =
        "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"*\"}]}"
            .formatted(action);
    return new Uncompiled(
        kind,
        List.of(
            new AttachedPolicy(
                "p",
                AttachedPolicy.Type.CUSTOM,
                "v1",
                document,
                AttachedPolicy.AttachedTo.USER,
                AttachedPolicy.Scope.ACCOUNT,
                "")));
  }
}
