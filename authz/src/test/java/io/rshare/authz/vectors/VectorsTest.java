package io.rshare.authz.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.reference.NaiveEngine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision vectors of the specification and those drawn from bug reports. */
class VectorsTest {

  static List<Vector> vectors() {
    return Stream.concat(Vector.all().stream(), Vector.fromTheField().stream()).toList();
  }

  @Test
  void holdsEveryVectorOfTheSpecification() {
    assertThat(Vector.all()).hasSize(165);
    assertThat(Vector.fromTheField()).hasSize(63);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void compiledEngineDecidesAsExpected(Vector vector) {
    CompiledEngine engine = CompiledEngine.compile(vector.layers(), Vector.SWITCHES);

    assertThat(word(engine.evaluate(vector.request()))).isEqualTo(vector.expect());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void naiveEngineDecidesAsExpected(Vector vector) {
    NaiveEngine engine = new NaiveEngine(vector.layers(), Vector.SWITCHES);

    assertThat(word(engine.evaluate(vector.request()))).isEqualTo(vector.expect());
  }

  private static String word(Decision decision) {
    return switch (decision) {
      case Decision.Allowed unused -> "Allow";
      case Decision.ExplicitlyDenied unused -> "ExplicitDeny";
      case Decision.ImplicitlyDenied unused -> "ImplicitDeny";
    };
  }
}
