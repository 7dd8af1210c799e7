package io.rshare.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** House rules that can be read off the files. */
class SourceTest {
  private static final int MAX_LINES = 300;

  @Test
  void noFileIsLongerThanThreeHundredLines() throws IOException {
    for (Path file : SourceTree.javaFiles()) {
      // Tables of cases may be long; code may not.
      if (!file.toString().contains("/src/test/")) {
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(MAX_LINES);
      }
    }
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatLivesThere() throws IOException {
    Set<Path> folders =
        SourceTree.javaFiles().stream()
            .map(Path::getParent)
            .filter(folder -> folder.toString().contains("/src/main/"))
            .collect(java.util.stream.Collectors.toSet());
    for (Path folder : folders) {
      Path info = folder.resolve("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info)).as(info.toString()).contains("@NullMarked", "/**");
    }
  }

  @Test
  void noNameSaysNothing() {
    List<String> empty = List.of("Impl", "Manager", "Util", "Utils", "Helper", "Dto");
    for (Path file : SourceTree.javaFiles()) {
      String name = file.getFileName().toString().replace(".java", "");
      assertThat(empty).as(name).noneMatch(name::endsWith);
    }
  }
}
