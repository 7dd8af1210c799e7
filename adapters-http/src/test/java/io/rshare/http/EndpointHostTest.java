package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Product;
import org.junit.jupiter.api.Test;

class EndpointHostTest {
  private static EndpointHost of(String header) {
    return EndpointHost.parse(header);
  }

  @Test
  void leavesOutThePort() {
    assertThat(of("127.0.0.1:8080").name()).isEqualTo("127.0.0.1");
    assertThat(of("[::1]:8080").name()).isEqualTo("[::1]");
    assertThat(of("[::1]").name()).isEqualTo("[::1]");
    assertThat(of("Example.COM").name()).isEqualTo("example.com");
  }

  @Test
  void hasANameEvenWhereTheRequestHasNone() {
    assertThat(of("").name()).isEqualTo("resourcesharing");
    assertThat(of(":80").name()).isEqualTo(":80");
    assertThat(of("x".repeat(10_000)).name()).isEqualTo("resourcesharing");
  }

  @Test
  void readsTheRegion() {
    assertThat(of("resourcesharing.cn-shanghai.aliyuncs.com:443").region()).contains("cn-shanghai");
    assertThat(of("resourcesharing.aliyuncs.com").region()).isEmpty();
    assertThat(of("localhost").region()).isEmpty();
  }

  @Test
  void readsTheProduct() {
    assertThat(of("sts.aliyuncs.com").product()).contains(Product.STS);
    assertThat(of("sts.cn-beijing.aliyuncs.com").product()).contains(Product.STS);
    assertThat(of("sts.cn-beijing.aliyuncs.com").region()).contains("cn-beijing");
    assertThat(of("ram.aliyuncs.com").product()).contains(Product.RAM);
    assertThat(of("ram.aliyuncs.com").region()).isEmpty();
    assertThat(of("sts.example.com").product()).isEmpty();
    assertThat(of("stsx.aliyuncs.com").isForeign()).isTrue();
  }

  @Test
  void knowsOtherProducts() {
    assertThat(of("ecs.cn-hangzhou.aliyuncs.com").isForeign()).isTrue();
    assertThat(of("aliyuncs.com").isForeign()).isFalse();
    assertThat(of("resourcesharing.aliyuncs.com").isForeign()).isFalse();
    assertThat(of("share.example.com").isForeign()).isFalse();
  }
}
