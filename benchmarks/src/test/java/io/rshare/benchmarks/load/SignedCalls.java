package io.rshare.benchmarks.load;

import io.rshare.testkit.SignedClient.Credentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One call over and over as a whole HTTP request, each with a nonce and a signature (v1) of its
 * own. All that does not change is encoded once, so that signing costs the machine next to nothing.
 * Good for the quarter of an hour that a timestamp lasts; for one thread.
 */
final class SignedCalls implements Supplier<byte[]> {
  private static final String SLOT = "\0";

  private final String head;
  private final List<String> form;
  private final List<byte[]> toSign;
  private final List<Supplier<String>> values = new ArrayList<>();
  private final Mac mac;
  private final String run = UUID.randomUUID().toString();
  private long calls;

  /** The values of {@code varying} consist of letters, digits and hyphens. */
  SignedCalls(
      String endpoint,
      Credentials key,
      String action,
      Map<String, String> fixed,
      Map<String, Supplier<String>> varying) {
    var parameters = new TreeMap<String, String>(fixed);
    parameters.put("Action", action);
    parameters.put("Version", "2020-01-10");
    parameters.put("Format", "JSON");
    parameters.put("AccessKeyId", key.accessKeyId());
    parameters.put("SignatureMethod", "HMAC-SHA1");
    parameters.put("SignatureVersion", "1.0");
    parameters.put("Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    var slots = new TreeMap<String, Supplier<String>>(varying);
    slots.put("SignatureNonce", () -> run + Long.toHexString(calls++));
    slots.forEach(
        (name, value) -> {
          parameters.put(name, SLOT);
          values.add(value);
        });
    this.head =
        "POST / HTTP/1.1\r\nHost: "
            + endpoint
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
    this.form = List.of(query(parameters).split(SLOT, -1));
    this.toSign = form.stream().map(part -> latin(encoded(part))).collect(Collectors.toList());
    toSign.set(0, latin("POST&%2F&" + encoded(form.getFirst())));
    this.mac = mac(key.secret());
  }

  /** The next request. */
  @Override
  public byte[] get() {
    var body = new StringBuilder(768).append(form.getFirst());
    mac.update(toSign.getFirst());
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i).get();
      body.append(value).append(form.get(i + 1));
      mac.update(latin(value));
      mac.update(toSign.get(i + 1));
    }
    body.append("&Signature=").append(encoded(Base64.getEncoder().encodeToString(mac.doFinal())));
    return latin(head + body.length() + "\r\n\r\n" + body);
  }

  private static Mac mac(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(latin(secret + "&"), "HmacSHA1"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encodedOrSlot(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encodedOrSlot(String value) {
    return value.equals(SLOT) ? SLOT : encoded(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
