package io.rshare.authz.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.tool.AskedRequest;
import io.rshare.authz.vectors.Vector;
import io.rshare.domain.identity.SystemPolicies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Policies that people wrote: those that are published, and those of the decision vectors. */
class RealPoliciesComparisonTest {
  private static final int NEIGHBOURS = 8;

  @Test
  void everyPairIsDecidedAndEveryCounterexampleIsARequestThatCouldBeAsked() {
    List<Layers<List<PolicySource>>> policies = new ArrayList<>();
    SystemPolicies.all().forEach(policy -> policies.add(layers(policy.name(), policy.document())));
    Map<String, Integer> answers = new HashMap<>();
    List<Long> micros = new ArrayList<>();
    for (Layers<List<PolicySource>> old : policies) {
      for (Layers<List<PolicySource>> fresh : policies) {
        long start = System.nanoTime();
        ComparisonResult result = Compared.compare(old, fresh);
        micros.add((System.nanoTime() - start) / 1_000);
        answers.merge(Compared.word(result), 1, Integer::sum);
        assertThat(result).isInstanceOf(ComparisonResult.Decided.class);
        result.more().ifPresent(example -> assertAsked(example.request()));
        result.less().ifPresent(example -> assertAsked(example.request()));
      }
    }
    micros.sort(null);
    System.out.println(
        "system policies: " + answers + ", median " + micros.get(micros.size() / 2) + " us");
    assertThat(answers.get("same")).isGreaterThanOrEqualTo(policies.size());
  }

  @Test
  void noRequestOfTheVectorsContradictsAComparisonOfTheirPolicies() {
    List<Vector> vectors =
        Stream.of(Vector.all(), Vector.fromTheField()).flatMap(List::stream).toList();
    Map<String, Integer> answers = new TreeMap<>();
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      for (int j = i + 1; j <= i + NEIGHBOURS; j++) {
        Layers<List<PolicySource>> old = vectors.get(i).layers();
        Layers<List<PolicySource>> fresh = vectors.get(j % vectors.size()).layers();
        long start = System.nanoTime();
        ComparisonResult result =
            new PolicyComparison(Vector.SWITCHES, RequestSpace.ALL).compare(old, fresh);
        micros.add((System.nanoTime() - start) / 1_000);
        answers.merge(Compared.word(result), 1, Integer::sum);
        assertThat(vectors)
            .extracting(Vector::request)
            .noneMatch(request -> contradicts(request, old, fresh, result));
      }
    }
    micros.sort(null);
    System.out.println(
        "policies of the vectors: "
            + answers
            + ", median "
            + micros.get(micros.size() / 2)
            + " us");
  }

  private static boolean contradicts(
      AccessRequest request,
      Layers<List<PolicySource>> old,
      Layers<List<PolicySource>> fresh,
      ComparisonResult result) {
    if (result instanceof ComparisonResult.GaveUp
        || AskedRequest.problem(request.action(), request.resource().text()).isPresent()) {
      return false;
    }
    boolean before = CompiledEngine.compile(old, Vector.SWITCHES).evaluate(request).allowed();
    boolean after = CompiledEngine.compile(fresh, Vector.SWITCHES).evaluate(request).allowed();
    return (after && !before && result.more().isEmpty())
        || (before && !after && result.less().isEmpty());
  }

  private static void assertAsked(AccessRequest request) {
    assertThat(AskedRequest.problem(request.action(), request.resource().text())).isEmpty();
  }

  private static Layers<List<PolicySource>> layers(String name, String document) {
    return switch (new PolicyParser(Compared.SWITCHES).parse(document, PolicyKind.IDENTITY)) {
      case ParsedPolicy.Sound sound ->
          Layers.identity(List.of(new PolicySource(PolicyOrigin.custom(name), sound.document())));
      case ParsedPolicy.Refused refused -> throw new AssertionError(refused.findings().toString());
    };
  }
}
