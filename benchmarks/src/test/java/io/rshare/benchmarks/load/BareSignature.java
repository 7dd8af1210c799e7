package io.rshare.benchmarks.load;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The v1 signature of a form body, checked the short way, of which the service shares no line. */
final class BareSignature {
  private static final SecretKeySpec KEY =
      new SecretKeySpec(
          (BenchWorld.LISTER.secret() + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1");

  private BareSignature() {}

  static boolean isRight(String body) {
    Map<String, List<String>> given = new QueryStringDecoder(body, false).parameters();
    var sorted = new TreeMap<>(given);
    String signature = given.getOrDefault("Signature", List.of("")).getFirst();
    sorted.remove("Signature");
    var query = new StringBuilder(512);
    sorted.forEach(
        (name, values) ->
            query
                .append(query.isEmpty() ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(values.getFirst())));
    byte[] toSign = ("POST&%2F&" + encoded(query.toString())).getBytes(StandardCharsets.ISO_8859_1);
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(KEY);
      return MessageDigest.isEqual(mac.doFinal(toSign), Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
