package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestIdsTest {
  @Test
  void areRandomUuidsInUpperCase() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String id = RequestIds.next();
      UUID uuid = UUID.fromString(id);

      assertThat(id).isEqualTo(id.toUpperCase(java.util.Locale.ROOT));
      assertThat(uuid.version()).isEqualTo(4);
      assertThat(uuid.variant()).isEqualTo(2);
      assertThat(ids.add(id)).isTrue();
    }
  }
}
