package io.rshare.domain.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The policies of Alibaba Cloud that can be attached without being written out: one file for each
 * below {@code system-policies}, listed with its version in {@code index.tsv}. The documents are
 * those of the published pages; versions that no page gives are {@code v1} (assumed), the text of
 * {@code PowerUserAccess} is the published part of it, and that of {@code ReadOnlyAccess} is
 * assumed, for its page is not at hand.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/ram/developer-reference/aliyunresourcesharingfullaccess">
 *     AliyunResourceSharingFullAccess</a>
 */
public final class SystemPolicies {
  /**
   * The control policy that is attached everywhere when a directory starts to use control policies.
   */
  public static final String FULL_ALIYUN_ACCESS_ID = "cp-FullAliyunAccess";

  private static final String FOLDER = "system-policies/";

  /** By name in lower case: names are found in any case (assumed). */
  private static final Map<String, Policy> BY_NAME = read();

  private SystemPolicies() {}

  /** The system policy called {@code name}, in any case, or nothing. */
  public static Optional<Policy> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** All of them, by name. */
  public static Collection<Policy> all() {
    return BY_NAME.values();
  }

  /** The control policy that allows everything, attached to {@code places} of a directory. */
  public static ControlPolicy fullAliyunAccess(String directoryId, Set<String> places) {
    return new ControlPolicy(
        directoryId,
        FULL_ALIYUN_ACCESS_ID,
        AttachedPolicy.Type.SYSTEM,
        """
        {"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""",
        places);
  }

  private static Map<String, Policy> read() {
    Map<String, Policy> policies = new TreeMap<>();
    for (String line : text("index.tsv").lines().toList()) {
      int tab = line.indexOf('\t');
      String name = line.substring(0, tab);
      String document = text(name + ".json").strip();
      policies.put(
          name.toLowerCase(Locale.ROOT),
          Policy.of(Optional.empty(), name, line.substring(tab + 1), document));
    }
    return Collections.unmodifiableMap(policies);
  }

  private static String text(String file) {
    try (InputStream in = SystemPolicies.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
