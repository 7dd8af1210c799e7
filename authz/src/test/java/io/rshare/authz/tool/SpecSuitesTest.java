package io.rshare.authz.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.reference.NaiveEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the JSON vectors cannot express, as suites, on both engines. */
class SpecSuitesTest {
  private static final Path FIELD = Path.of("src/test/resources/suites/field/callers.yaml");

  @Test
  void holdsEveryCallerFromTheField() {
    assertThat(SuiteReader.read(FIELD))
        .isInstanceOfSatisfying(
            SuiteFile.Readable.class, read -> assertThat(read.suite().cases()).hasSize(16));
  }

  static List<Path> suites() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/suites/spec"))) {
      return Stream.concat(files, Stream.of(FIELD)).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("suites")
  void bothEnginesDecideAsExpected(Path file) {
    SuiteFile read = SuiteReader.read(file);
    assertThat(read).isInstanceOf(SuiteFile.Readable.class);
    SuiteReport report = SuiteRunner.run(((SuiteFile.Readable) read).suite());

    assertThat(report.allPassed()).as(SuiteText.of(report)).isTrue();
    for (SuiteReport.Result result : report.results()) {
      NaiveEngine naive = new NaiveEngine(result.asked().layers(), report.suite().switches());
      assertThat(naive.evaluate(result.asked().request()))
          .as(result.asked().name())
          .isEqualTo(result.explanation().decision());
    }
  }
}
