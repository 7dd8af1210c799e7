package io.rshare.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourceDirectoryTest {
  private static final AccountId MANAGER = new AccountId("1000000000000001");
  private static final AccountId MEMBER = new AccountId("1000000000000002");
  private static final AccountId STRANGER = new AccountId("1000000000000003");

  private static ResourceDirectory directory(Optional<String> parentOfB) {
    return new ResourceDirectory(
        "rd-1",
        "r-1",
        MANAGER,
        Map.of(
            "r-1", new Folder("r-1", "Root", Optional.empty()),
            "fd-a", new Folder("fd-a", "A", Optional.of("r-1")),
            "fd-b", new Folder("fd-b", "B", parentOfB)),
        Map.of(MEMBER, "fd-b"),
        true);
  }

  @Test
  void namesPathsFromTheRootDown() {
    ResourceDirectory directory = directory(Optional.of("fd-a"));

    assertThat(directory.pathOf(MEMBER)).contains("rd-1/r-1/fd-a/fd-b/1000000000000002");
    assertThat(directory.pathOf(MANAGER)).contains("rd-1/r-1/1000000000000001");
    assertThat(directory.pathOf(STRANGER)).isEmpty();
    assertThat(directory.pathOfFolder("fd-b")).contains("rd-1/r-1/fd-a/fd-b");
    assertThat(directory.pathOfFolder("fd-none")).isEmpty();
  }

  @Test
  void listsFoldersNearestFirst() {
    ResourceDirectory directory = directory(Optional.of("fd-a"));

    assertThat(directory.foldersAbove(MEMBER)).containsExactly("fd-b", "fd-a", "r-1");
    assertThat(directory.foldersAbove(MANAGER)).containsExactly("r-1");
    assertThat(directory.foldersAbove(STRANGER)).isEmpty();
  }

  @Test
  void circleOfFoldersEnds() {
    assertThat(directory(Optional.of("fd-b")).foldersAbove(MEMBER)).hasSize(3);
  }
}
