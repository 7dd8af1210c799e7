package io.rshare.bootstrap.settings;

import io.rshare.domain.region.Region;
import io.rshare.domain.region.Regions;
import io.rshare.domain.resource.ResourceType;
import java.util.Arrays;
import java.util.List;

/** Settings of sharing itself. */
final class SharingGroup {
  private static final String PORT =
      "([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
  private static final Kind QUOTA = Kind.whole(0, 1_000_000);

  private SharingGroup() {}

  static List<Setting> settings() {
    return List.of(
        Setting.of(
            "rshare.authorizer",
            Kind.text("ram, allow-all or the name of an Authorizer bean"),
            "ram",
            "Decides who may call what: `ram` by RAM policies; `allow-all` allows every signed"
                + " call, on loopback addresses only; or the name of an `Authorizer` bean of"
                + " yours."),
        Setting.of(
            "rshare.default-region",
            Kind.choice("the regions of the service", regions()),
            "cn-hangzhou",
            "Region of calls that name none; one of the regions that `DescribeRegions` lists."),
        Setting.of(
            "rshare.region-endpoint",
            Kind.matching(
                "a host or host:port, without a scheme",
                "(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+)(:" + PORT + ")?",
                "http://localhost:8080"),
            "the cloud's endpoints",
            "Address that `DescribeRegions` answers as the endpoint of every region, so that"
                + " clients which follow it stay here."),
        Setting.of(
            "rshare.rate-limits",
            Kind.flag(),
            "false",
            "Whether the documented calls per second of each operation are enforced, for each"
                + " node by itself."),
        Setting.of(
            "rshare.quotas.resource-shares",
            QUOTA,
            "10",
            "Resource shares that an account may own. The world file can set it for one account."),
        Setting.of(
            "rshare.quotas.shared-resources",
            QUOTA,
            "10",
            "Resources that an account may share. The world file can set it for one account."),
        Setting.of(
            "rshare.quotas.pending-invitations",
            QUOTA,
            "20",
            "Invitations of an account that may be pending at once. The world file can set it for"
                + " one account."),
        Setting.of(
            "rshare.management-account-only",
            Kind.list(Kind.choice("the shareable resource types", types())),
            "none",
            "Resource types, separated by commas, that only a management account may share."),
        Setting.of(
            "rshare.lifecycle.settling",
            Kind.duration("0s", "7d"),
            "0s",
            "Duration for which an association stays Associating or Disassociating and a share"
                + " Deleting."),
        Setting.of(
            "rshare.lifecycle.retention",
            Kind.duration("0s", "365d"),
            "48h",
            "Duration for which deleted shares and ended associations stay in lists."),
        Setting.of(
            "rshare.lifecycle.interval",
            Kind.duration("1ms", "24h"),
            "1s",
            "Pause between two searches of a node for life cycle steps that are due."));
  }

  private static List<String> regions() {
    return Regions.all().stream().map(Region::id).toList();
  }

  private static List<String> types() {
    return Arrays.stream(ResourceType.values()).map(ResourceType::typeName).toList();
  }
}
