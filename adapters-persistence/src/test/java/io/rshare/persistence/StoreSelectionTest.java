package io.rshare.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.port.UnitOfWork;
import io.rshare.domain.port.Worlds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreSelectionTest {
  private static final List<Class<?>> PORTS =
      List.of(ResourceShares.class, UnitOfWork.class, Worlds.class);

  @Test
  void isInForceUnlessAnotherStoreIsChosen() {
    try (Node node = Node.on(EmptyDatabase.url(), Map.of("rshare.store", "jdbc"))) {
      assertThat(PORTS).allSatisfy(port -> assertThat(node.bean(port)).isNotNull());
    }
  }

  @Test
  void leavesNoBeanWhereTheStoreIsMemory() {
    try (var context = ApplicationContext.run(Map.of("rshare.store", "memory"), "test")) {
      assertThat(PORTS).noneMatch(context::containsBean);
    }
  }
}
