package io.rshare.domain.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagTest {
  @Test
  void keepsTheDocumentedRules() {
    assertThat(Tag.of("k", "")).isPresent();
    assertThat(Tag.of("键", "😀 é")).isPresent();
    assertThat(Tag.of("😀".repeat(128), "😀".repeat(128))).isPresent();
    assertThat(Tag.of("", "v")).isEmpty();
    assertThat(Tag.of("k".repeat(129), "v")).isEmpty();
    assertThat(Tag.of("k", "v".repeat(129))).isEmpty();
    assertThat(Tag.of("aliyunkey", "v")).isEmpty();
    assertThat(Tag.of("acs:key", "v")).isEmpty();
    assertThat(Tag.of("k", "acs:value")).isEmpty();
    assertThat(Tag.of("k", "aliyun")).isPresent();
    assertThat(Tag.of("see http://x", "v")).isEmpty();
    assertThat(Tag.of("k", "see https://x")).isEmpty();
    assertThat(Tag.of("k", "a\0b")).isEmpty();
  }
}
