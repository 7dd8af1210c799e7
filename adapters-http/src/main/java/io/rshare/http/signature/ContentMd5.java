package io.rshare.http.signature;

import io.rshare.domain.fault.FaultCode;
import io.rshare.http.wire.RawRequest;
import java.util.Base64;
import java.util.Optional;

/** The {@code Content-MD5} header, which some clients send along with a body. */
final class ContentMd5 {
  private ContentMd5() {}

  /** Throws {@link FaultCode#CONTENT_MD5_MISMATCH} if the header is there and is not the body's. */
  static void check(RawRequest request) {
    Optional<String> given = request.headers().text("content-md5");
    if (given.isPresent()) {
      byte[] md5 = Hmac.digest("MD5", request.body());
      if (!given.get().equals(Base64.getEncoder().encodeToString(md5))) {
        throw FaultCode.CONTENT_MD5_MISMATCH.fault();
      }
    }
  }
}
