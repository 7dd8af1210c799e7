package io.rshare.persistence.copy;

import io.rshare.domain.quota.Quotas;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.persistence.EmptyDatabase;
import io.rshare.persistence.Node;
import io.rshare.testkit.ManyShares;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.SampleWorld;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A store with something in most of its tables, and many rows in some. */
final class FilledStore {
  static final int MANY = 3_500;

  private FilledStore() {}

  /** The URL of a new one that nobody uses. */
  static String url() throws SQLException {
    return url(MANY);
  }

  /** The same with so many shares. */
  static String url(int many) throws SQLException {
    String url = EmptyDatabase.url();
    try (Node node = Node.on(url)) {
      node.worlds().replace(SampleWorld.world(), "sample");
      ShareContents share =
          SampleShare.of("rs-one", SampleWorld.MANAGEMENT)
              .resource(ResourceType.V_SWITCH, "vsw-1")
              .invite("i-1", SampleWorld.OUTSIDER)
              .service("ecs.aliyuncs.com", Optional.empty())
              .tag("stage", "täst 𝄞")
              .tag("\uE000", "sorts before the next by some orders")
              .tag("𝄞", "and behind it by others")
              .contents();
      node.unitOfWork()
          .write(
              () -> {
                node.nonces().use("key", "nonce", SampleShare.NOW);
                node.usages().claim(SampleWorld.MANAGEMENT, share.usage(), Quotas.DEFAULTS);
                node.resourceShares().add(share);
                return true;
              });
      try (Connection connection = node.direct()) {
        ManyShares.fill(connection, 0, many, "", SampleWorld.OUTSIDER.value());
      }
    }
    return url;
  }
}
