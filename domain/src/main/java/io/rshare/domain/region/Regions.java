package io.rshare.domain.region;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The regions of the service in documented order (September 2025).
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-describeregions">
 *     DescribeRegions</a>
 */
public final class Regions {
  private static final List<Region> ALL =
      List.of(
          new Region("us-east-1", "美国（弗吉尼亚）", "US (Virginia)"),
          new Region("cn-qingdao", "华北1（青岛）", "China (Qingdao)"),
          new Region("cn-beijing", "华北2（北京）", "China (Beijing)"),
          new Region("cn-zhangjiakou", "华北3（张家口）", "China (Zhangjiakou)"),
          new Region("cn-huhehaote", "华北5（呼和浩特）", "China (Hohhot)"),
          new Region("cn-hangzhou", "华东1（杭州）", "China (Hangzhou)"),
          new Region("cn-shanghai", "华东2（上海）", "China (Shanghai)"),
          new Region("cn-shenzhen", "华南1（深圳）", "China (Shenzhen)"),
          new Region("cn-heyuan", "华南2（河源）", "China (Heyuan)"),
          new Region("cn-guangzhou", "华南3（广州）", "China (Guangzhou)"),
          new Region("cn-chengdu", "西南1（成都）", "China (Chengdu)"),
          new Region("cn-hongkong", "中国香港", "China (Hong Kong)"),
          new Region("ap-northeast-1", "日本（东京）", "Japan (Tokyo)"),
          new Region("ap-northeast-2", "韩国（首尔）", "South Korea (Seoul)"),
          new Region("ap-southeast-1", "新加坡", "Singapore"),
          new Region("ap-southeast-3", "马来西亚（吉隆坡）", "Malaysia (Kuala Lumpur)"),
          new Region("ap-southeast-5", "印度尼西亚（雅加达）", "Indonesia (Jakarta)"),
          new Region("ap-southeast-6", "菲律宾（马尼拉）", "Philippines (Manila)"),
          new Region("us-west-1", "美国（硅谷）", "US (Silicon Valley)"),
          new Region("eu-west-1", "英国（伦敦）", "UK (London)"),
          new Region("eu-central-1", "德国（法兰克福）", "Germany (Frankfurt)"),
          new Region("ap-southeast-7", "泰国（曼谷）", "Thailand (Bangkok)"),
          new Region("cn-wulanchabu", "华北6（乌兰察布）", "China (Ulanqab)"),
          new Region("cn-wuhan-lr", "华中1（武汉-本地地域）", "China (Wuhan - Local Region)"),
          new Region("me-central-1", "沙特（利雅得）", "SAU (Riyadh)"),
          new Region("cn-heyuan-acdr-1", "河源专属云汽车合规", "Heyuan ACDR Auto"));
  private static final Set<String> IDS =
      ALL.stream().map(Region::id).collect(Collectors.toUnmodifiableSet());

  private Regions() {}

  /** All of them. */
  public static List<Region> all() {
    return ALL;
  }

  /** Whether {@code id} names a region of the service. */
  public static boolean exists(String id) {
    return IDS.contains(id);
  }
}
