package io.rshare.domain.share;

import io.rshare.domain.fault.FaultCode;
import java.util.regex.Pattern;

/**
 * The name of a resource share: 1 to 50 letters, digits, Chinese characters, dots, underscores,
 * hyphens. Names need not be unique. Chinese characters are U+4E00 to U+9FA5 (assumed).
 *
 * @param value the name
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-createresourceshare">
 *     CreateResourceShare, ResourceShareName</a>
 */
public record ShareName(String value) {
  /** Characters of a name. */
  public static final int MAX_LENGTH = 50;

  private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9\\u4E00-\\u9FA5._-]+");

  /**
   * The name that {@code text} spells; throws {@link FaultCode#SHARE_NAME_INVALID} for a forbidden
   * character and {@link FaultCode#SHARE_NAME_TOO_LONG} beyond 50.
   */
  public static ShareName parse(String text) {
    if (!CHARACTERS.matcher(text).matches()) {
      throw FaultCode.SHARE_NAME_INVALID.fault();
    }
    if (text.length() > MAX_LENGTH) {
      throw FaultCode.SHARE_NAME_TOO_LONG.fault();
    }
    return new ShareName(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
