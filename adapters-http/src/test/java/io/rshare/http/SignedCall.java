package io.rshare.http;

import io.rshare.domain.identity.AccessKey;
import io.rshare.http.wire.Headers;
import io.rshare.http.wire.RawRequest;
import io.rshare.testkit.Signing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A request signed by the letter of the documentation, independently of the code under test. What
 * is set before {@link #bytes()} is signed, what is added by {@link #unsigned} is not.
 */
final class SignedCall {
  static final AccessKey KEY =
      new AccessKey("testAccessKeyId", "testSecret", true, Vector.CALLER, Optional.empty());

  private static final AtomicInteger NONCES = new AtomicInteger();

  private final boolean rpc;
  final Map<String, String> parameters = new TreeMap<>();
  final Map<String, String> headers = new TreeMap<>();
  private final List<String> unsigned = new ArrayList<>();
  private final List<String> unsignedHeaders = new ArrayList<>();
  private String method = "GET";
  private String path = "/";
  private String secret = KEY.secret();
  private byte[] body = {};

  private SignedCall(boolean rpc) {
    this.rpc = rpc;
    headers.put("host", "127.0.0.1:8080");
  }

  static SignedCall rpc(Instant now) {
    var call = new SignedCall(true);
    call.with("Action", "CreateResourceShare").with("Version", "2020-01-10");
    call.with("AccessKeyId", KEY.id()).with("SignatureMethod", "HMAC-SHA1");
    call.with("SignatureVersion", "1.0").with("SignatureNonce", nonce());
    return call.with("Timestamp", time(now)).with("Format", "JSON");
  }

  static SignedCall acs3(Instant now) {
    var call = new SignedCall(false);
    call.headers.put("x-acs-action", "CreateResourceShare");
    call.headers.put("x-acs-version", "2020-01-10");
    call.headers.put("x-acs-date", time(now));
    call.headers.put("x-acs-signature-nonce", nonce());
    return call;
  }

  private static String nonce() {
    return "nonce-" + NONCES.incrementAndGet();
  }

  private static String time(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  SignedCall with(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  SignedCall without(String name) {
    parameters.remove(name);
    headers.remove(name);
    return this;
  }

  SignedCall header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  SignedCall unsigned(String pair) {
    unsigned.add(pair);
    return this;
  }

  SignedCall unsignedHeader(String line) {
    unsignedHeaders.add(line);
    return this;
  }

  SignedCall method(String value) {
    method = value;
    return this;
  }

  SignedCall path(String value) {
    path = value;
    return this;
  }

  SignedCall secret(String value) {
    secret = value;
    return this;
  }

  SignedCall body(String contentType, String text) {
    body = text.getBytes(StandardCharsets.UTF_8);
    headers.put("content-type", contentType);
    method = "POST";
    return this;
  }

  /** The same without a connection, for tests below HTTP. */
  RawRequest raw() {
    List<String> lines = sign();
    var all = new Headers();
    headers.forEach(all::add);
    lines.forEach(line -> all.add(line.split(": ", 2)[0], line.split(": ", 2)[1]));
    return new RawRequest(method, path, sentQuery(), all, body, "127.0.0.1", false);
  }

  byte[] bytes() {
    List<String> lines = sign();
    var out = new StringBuilder(method + " " + path);
    if (!sentQuery().isEmpty()) {
      out.append('?').append(sentQuery());
    }
    out.append(" HTTP/1.1\r\n");
    headers.forEach((name, value) -> out.append(name + ": " + value + "\r\n"));
    lines.forEach(line -> out.append(line + "\r\n"));
    out.append("Content-Length: " + body.length + "\r\n\r\n");
    byte[] head = out.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  /** Signs, and gives the header lines that are not signed. */
  private List<String> sign() {
    parameters.remove("Signature");
    var last = new ArrayList<>(unsignedHeaders);
    if (rpc) {
      parameters.put("Signature", rpcSignature());
    } else {
      headers.put("x-acs-content-sha256", Signing.sha256(body));
      last.add("Authorization: " + authorization());
    }
    return last;
  }

  private String sentQuery() {
    var pairs = new ArrayList<String>();
    parameters.forEach((name, value) -> pairs.add(Signing.query(Map.of(name, value))));
    pairs.addAll(unsigned);
    return String.join("&", pairs);
  }

  String stringToSign() {
    return method + "&" + Signing.encoded(path) + "&" + Signing.encoded(Signing.query(parameters));
  }

  private String rpcSignature() {
    return Base64.getEncoder()
        .encodeToString(Signing.mac("HmacSHA1", secret + "&", stringToSign()));
  }

  private String authorization() {
    String signedHeaders = String.join(";", headers.keySet());
    var lines = new StringBuilder();
    headers.forEach((name, value) -> lines.append(name + ":" + value + "\n"));
    String canonical =
        String.join(
            "\n",
            method,
            path,
            Signing.query(parameters),
            lines.toString(),
            signedHeaders,
            Signing.sha256(body));
    String toSign =
        "ACS3-HMAC-SHA256\n" + Signing.sha256(canonical.getBytes(StandardCharsets.UTF_8));
    return "ACS3-HMAC-SHA256 Credential="
        + KEY.id()
        + ",SignedHeaders="
        + signedHeaders
        + ",Signature="
        + Signing.hex(Signing.mac("HmacSHA256", secret, toSign));
  }
}
