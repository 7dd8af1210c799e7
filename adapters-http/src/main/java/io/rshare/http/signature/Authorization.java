package io.rshare.http.signature;

/**
 * The {@code Authorization} header of the ACS3 scheme. Clients write its parts in different orders;
 * what is missing is empty, and an unknown part is ignored.
 *
 * @param algorithm such as {@code ACS3-HMAC-SHA256}
 * @param credential access key id
 * @param signedHeaders names joined by semicolons, to the letter
 * @param signature hex
 */
record Authorization(String algorithm, String credential, String signedHeaders, String signature) {

  /** The parts of {@code header}; never fails. */
  static Authorization parse(String header) {
    String text = header.strip();
    int space = text.indexOf(' ');
    if (space < 0) {
      return new Authorization(text, "", "", "");
    }
    String parts = text.substring(space + 1);
    return new Authorization(
        text.substring(0, space),
        part(parts, "Credential"),
        part(parts, "SignedHeaders"),
        part(parts, "Signature"));
  }

  /** True if {@code header} belongs to {@code scheme}, such as {@code ACS3-}. */
  static boolean isOf(String scheme, String header) {
    return header.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  /** The first part of that name; every part is split at its first equals sign. */
  private static String part(String parts, String name) {
    int start = 0;
    while (start < parts.length()) {
      int end = parts.indexOf(',', start);
      if (end < 0) {
        end = parts.length();
      }
      int equals = start;
      while (equals < end && parts.charAt(equals) != '=') {
        equals++;
      }
      if (equals < end && parts.substring(start, equals).strip().equals(name)) {
        return parts.substring(equals + 1, end).strip();
      }
      start = end + 1;
    }
    return "";
  }
}
