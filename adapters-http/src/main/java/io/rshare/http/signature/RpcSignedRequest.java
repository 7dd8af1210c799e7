package io.rshare.http.signature;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.wire.Pair;
import io.rshare.http.wire.Percent;
import io.rshare.http.wire.RawParameters;
import io.rshare.http.wire.RawRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The RPC scheme, {@code SignatureVersion=1.0} with HMAC-SHA1. All parameters of query and body are
 * signed, except the signature itself; they are decoded and encoded anew, since clients encode in
 * many ways. The unsigned {@code x-acs-*} headers that clients of this scheme also send mean
 * nothing (observed: one of them spells the action differently there).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/sdk/product-overview/rpc-mechanism">RPC
 *     mechanism</a>
 */
final class RpcSignedRequest implements SignedRequest {
  private static final String MISMATCH =
      "Specified signature is not matched with our calculation. server string to sign is:";

  private final RawRequest request;
  private final RawParameters parameters;

  RpcSignedRequest(RawRequest request, RawParameters parameters) {
    this.request = request;
    this.parameters = parameters;
  }

  @Override
  public Claims claims() {
    String action = required("Action");
    String version = required("Version");
    String accessKeyId = required("AccessKeyId");
    required("Signature");
    String method = required("SignatureMethod");
    String signatureVersion = required("SignatureVersion");
    String nonce = required("SignatureNonce");
    String timestamp = required("Timestamp");
    // SignatureType is there and empty with the classic Go client; others announce other schemes.
    if (!method.equals("HMAC-SHA1")
        || !signatureVersion.equals("1.0")
        || parameters.text("SignatureType").isPresent()) {
      throw FaultCode.SIGNATURE_METHOD_INVALID.fault();
    }
    return new Claims(
        action, version, accessKeyId, timestamp, nonce, parameters.text("SecurityToken"));
  }

  private String required(String name) {
    return parameters.text(name).orElseThrow(() -> FaultCode.PARAMETER_MISSING.fault(name));
  }

  /**
   * One family of clients sends empty parameters without signing them, the others sign them: both
   * forms count (observed). Nothing rests on an empty parameter, it counts as not given.
   */
  @Override
  public boolean isSignedWith(String secret) {
    String signature = parameters.text("Signature").orElse("");
    return Hmac.same(signature(secret, stringToSign(true)), signature)
        || Hmac.same(signature(secret, stringToSign(false)), signature);
  }

  private static String signature(String secret, String stringToSign) {
    byte[] mac = Hmac.sha1(secret + "&", stringToSign.getBytes(StandardCharsets.ISO_8859_1));
    return Base64.getEncoder().encodeToString(mac);
  }

  /** Classic clients cut the message at {@code sign is:} and compare: nothing may follow. */
  @Override
  public Fault mismatch() {
    return FaultCode.SIGNATURE_MISMATCH.fault(MISMATCH + SignedRequest.echo(stringToSign(true)));
  }

  @Override
  public RawParameters parameters() {
    return parameters;
  }

  /** Names and values are encoded, and once more as part of the joined text. */
  String stringToSign(boolean withEmpty) {
    var out = new StringBuilder(1024).append(request.method()).append('&');
    Percent.encode(request.path(), out);
    out.append('&');
    String separator = "";
    for (Pair pair : parameters.sorted()) {
      if (pair.name().equals("Signature") || (pair.value().isEmpty() && !withEmpty)) {
        continue;
      }
      out.append(separator);
      Percent.encodeTwice(pair.name(), out);
      out.append("%3D");
      Percent.encodeTwice(pair.value(), out);
      separator = "%26";
    }
    return out.toString();
  }
}
