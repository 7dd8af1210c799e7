package io.rshare.bootstrap.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page does what it prints. {@code -Drshare.pages=rest.md} runs the pages whose path ends so.
 */
class DocumentedPagesIT {
  private static final String PAGES = System.getProperty("rshare.pages", ".md");

  private final List<PageRun> runs = new ArrayList<>();

  @BeforeAll
  static void theProgramIsBuilt() throws IOException {
    Folder.markAsBuilt();
  }

  @AfterEach
  void endsWhatRuns() {
    runs.forEach(PageRun::close);
  }

  @TestFactory
  Stream<DynamicNode> everyFencedBlock() throws IOException {
    List<Path> pages = pages();
    assertThat(pages).as("pages that end in %s", PAGES).isNotEmpty();
    return pages.stream()
        .filter(page -> !blocks(page).isEmpty())
        .map(page -> dynamicContainer(name(page), tests(page)));
  }

  private Stream<DynamicTest> tests(Path page) {
    List<Block> blocks = blocks(page);
    PageRun run = run(name(page));
    var tests = new ArrayList<DynamicTest>();
    for (Block block : blocks) {
      String title = name(page) + ":" + block.line() + " " + block.language();
      tests.add(
          block
              .whyNotRun()
              .map(why -> dynamicTest(title + ", not run", () -> assertThat(why).isNotBlank()))
              .orElseGet(() -> dynamicTest(title, () -> run.follow(block))));
    }
    tests.add(dynamicTest(name(page) + ", the service ends", run::close));
    return tests.stream();
  }

  private PageRun run(String page) {
    try {
      var run = new PageRun(page);
      runs.add(run);
      return run;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Block> blocks(Path page) {
    try {
      return Block.of(Files.readAllLines(page));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> pages() throws IOException {
    var pages = new ArrayList<Path>();
    try (Stream<Path> top = Files.list(Folder.REPOSITORY);
        Stream<Path> docs = Files.walk(Folder.REPOSITORY.resolve("docs"));
        Stream<Path> examples = Files.walk(Folder.REPOSITORY.resolve("examples"))) {
      Stream.of(top, docs, examples)
          .flatMap(paths -> paths)
          .filter(path -> path.toString().endsWith(".md"))
          .filter(path -> path.toString().endsWith(PAGES))
          .sorted()
          .forEach(pages::add);
    }
    return pages;
  }

  private static String name(Path page) {
    return Folder.REPOSITORY.relativize(page).toString();
  }
}
