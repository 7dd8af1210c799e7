package io.rshare.domain.region;

/**
 * A region of the service.
 *
 * @param id such as {@code cn-hangzhou}
 * @param chineseName documented for one region, otherwise the cloud's usual name (assumed)
 * @param englishName the cloud's usual name (assumed)
 */
public record Region(String id, String chineseName, String englishName) {
  /** The host that serves the region in the cloud. */
  public String endpoint() {
    return "resourcesharing." + id + ".aliyuncs.com";
  }
}
