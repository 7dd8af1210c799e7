package io.rshare.benchmarks.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured is the right answer: every engine decides the workload as it is meant. */
class WorkloadTest {
  @ParameterizedTest
  @ValueSource(ints = {30, 1_000, 10_000})
  void thisEngineDecidesTheWorkloadRightly(int statements) {
    List<WorkloadRequest> asked = WorkloadRequest.all();

    assertThat(Contender.checked(new RamContender(statements, asked), asked)).isNotNull();
  }

  @Test
  void peersDecideTheSame() throws Exception {
    List<WorkloadRequest> asked = WorkloadRequest.all();

    assertThat(Contender.checked(new CedarContender(30), asked)).isNotNull();
    assertThat(Contender.checked(new CasbinContender(30, asked), asked)).isNotNull();
  }
}
