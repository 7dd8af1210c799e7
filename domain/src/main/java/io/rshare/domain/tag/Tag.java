package io.rshare.domain.tag;

import java.util.Optional;

/**
 * A tag of a resource share.
 *
 * @param key 1 to 128 characters
 * @param value 0 to 128 characters
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-createresourceshare">
 *     CreateResourceShare, Tag</a>
 */
public record Tag(String key, String value) {
  /** Tags in one request, and on one share (documented; the second assumed). */
  public static final int MAX_TAGS = 20;

  /** Characters of a key, and of a value. */
  public static final int MAX_LENGTH = 128;

  /** The tag, or nothing where key or value break the documented rules. */
  public static Optional<Tag> of(String key, String value) {
    boolean keyOk =
        !key.isEmpty() && fits(key) && !key.startsWith("aliyun") && !key.startsWith("acs:");
    return keyOk && fits(value) && !value.startsWith("acs:")
        ? Optional.of(new Tag(key, value))
        : Optional.empty();
  }

  private static boolean fits(String text) {
    return text.codePointCount(0, text.length()) <= MAX_LENGTH
        && !text.contains("http://")
        && !text.contains("https://")
        && text.indexOf('\0') < 0;
  }
}
