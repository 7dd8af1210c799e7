package io.rshare.http.signature;

import io.rshare.application.JsonText;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.wire.Headers;
import io.rshare.http.wire.JsonBody;
import io.rshare.http.wire.Pair;
import io.rshare.http.wire.Percent;
import io.rshare.http.wire.RawParameters;
import io.rshare.http.wire.RawRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The ACS3 scheme with HMAC-SHA256: what was signed is spelt out by the client in {@code
 * SignedHeaders}; the query is decoded and encoded anew, the body is covered by its hash.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature">
 *     V3 request syntax and signature</a>
 */
final class Acs3SignedRequest implements SignedRequest {
  private static final String ALGORITHM = "ACS3-HMAC-SHA256";

  private final RawRequest request;
  private final RawParameters query;
  private final JsonText json;
  private final Authorization authorization;

  Acs3SignedRequest(RawRequest request, RawParameters query, JsonText json) {
    this.request = request;
    this.query = query;
    this.json = json;
    this.authorization = Authorization.parse(request.headers().text("authorization").orElse(""));
  }

  @Override
  public Claims claims() {
    String action = required("x-acs-action", "Action");
    String version = required("x-acs-version", "Version");
    if (authorization.credential().isEmpty()) {
      throw FaultCode.PARAMETER_MISSING.fault("AccessKeyId");
    }
    String nonce = required("x-acs-signature-nonce", "SignatureNonce");
    String timestamp = required("x-acs-date", "Timestamp");
    if (!authorization.algorithm().equalsIgnoreCase(ALGORITHM)) {
      throw FaultCode.SIGNATURE_METHOD_INVALID.fault();
    }
    Optional<String> token = request.headers().text("x-acs-security-token");
    return new Claims(action, version, authorization.credential(), timestamp, nonce, token);
  }

  /** Missing headers are reported by the name of the RPC parameter they stand for (assumed). */
  private String required(String header, String parameter) {
    return request
        .headers()
        .text(header)
        .orElseThrow(() -> FaultCode.PARAMETER_MISSING.fault(parameter));
  }

  @Override
  public boolean isSignedWith(String secret) {
    String bodyHash = bodyHash();
    byte[] mac = Hmac.sha256(secret, bytes(stringToSign(canonicalRequest(bodyHash))));
    return SignedHeaders.cover(
            authorization.signedHeaders(), request.headers(), request.body().length > 0)
        && isAnnounced(bodyHash)
        && Hmac.same(HexFormat.of().formatHex(mac), authorization.signature());
  }

  private boolean isAnnounced(String bodyHash) {
    Headers headers = request.headers();
    return !headers.names().contains("x-acs-content-sha256")
        || headers.only("x-acs-content-sha256").filter(bodyHash::equalsIgnoreCase).isPresent();
  }

  @Override
  public Fault mismatch() {
    String canonical = canonicalRequest(bodyHash());
    return FaultCode.SIGNATURE_MISMATCH.fault(
        "Specified signature does not match our calculation. server StringToSign is ["
            + stringToSign(canonical)
            + "] server CanonicalRequest is ["
            + SignedRequest.echo(canonical)
            + "]");
  }

  /** Parameters of query and body. One that names the action again must not name another one. */
  @Override
  public RawParameters parameters() {
    if (request.hasForm()) {
      query.addForm(request.form());
    } else if (request.hasJson()) {
      JsonBody.addNested(request, json, query);
    } else if (request.body().length > 0) {
      // A body without a type could be given one on the way: it would not count, and then would.
      throw FaultCode.PARAMETER_INVALID.fault();
    }
    requireSame("Action", "x-acs-action");
    requireSame("Version", "x-acs-version");
    return query;
  }

  private void requireSame(String parameter, String header) {
    Optional<String> named = query.text(parameter);
    if (named.isPresent() && !named.equals(request.headers().text(header))) {
      throw FaultCode.PARAMETER_INVALID.fault();
    }
  }

  String canonicalRequest(String bodyHash) {
    var out = new StringBuilder(1024).append(request.method()).append('\n');
    path(request.path(), out);
    out.append('\n');
    String separator = "";
    for (Pair pair : query.sorted()) {
      out.append(separator);
      Percent.encode(pair.name(), out);
      out.append('=');
      Percent.encode(pair.value(), out);
      separator = "&";
    }
    out.append('\n');
    SignedHeaders.canonical(authorization.signedHeaders(), request.headers(), out);
    return out.append('\n')
        .append(authorization.signedHeaders())
        .append('\n')
        .append(bodyHash)
        .toString();
  }

  /** Encoded segment by segment, slashes stay. */
  private static void path(String raw, StringBuilder out) {
    int start = 0;
    for (int i = 0; i <= raw.length(); i++) {
      if (i == raw.length() || raw.charAt(i) == '/') {
        Percent.encode(Percent.decode(raw, start, i, false), out);
        if (i < raw.length()) {
          out.append('/');
        }
        start = i + 1;
      }
    }
  }

  private String bodyHash() {
    return HexFormat.of().formatHex(Hmac.digest("SHA-256", request.body()));
  }

  private static String stringToSign(String canonicalRequest) {
    return ALGORITHM
        + "\n"
        + HexFormat.of().formatHex(Hmac.digest("SHA-256", bytes(canonicalRequest)));
  }

  /** Header values come with one character for each byte, everything else is ASCII. */
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
