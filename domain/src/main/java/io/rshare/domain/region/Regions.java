package io.rshare.domain.region;

import java.util.Set;

/**
 * The region ids of the service (documented, September 2025).
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-describeregions">
 *     DescribeRegions</a>
 */
public final class Regions {
  private static final Set<String> IDS =
      Set.of(
          "us-east-1",
          "cn-qingdao",
          "cn-beijing",
          "cn-zhangjiakou",
          "cn-huhehaote",
          "cn-hangzhou",
          "cn-shanghai",
          "cn-shenzhen",
          "cn-heyuan",
          "cn-guangzhou",
          "cn-chengdu",
          "cn-hongkong",
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-southeast-1",
          "ap-southeast-3",
          "ap-southeast-5",
          "ap-southeast-6",
          "us-west-1",
          "eu-west-1",
          "eu-central-1",
          "ap-southeast-7",
          "cn-wulanchabu",
          "cn-wuhan-lr",
          "me-central-1",
          "cn-heyuan-acdr-1");

  private Regions() {}

  /** Whether {@code id} names a region of the service. */
  public static boolean exists(String id) {
    return IDS.contains(id);
  }
}
