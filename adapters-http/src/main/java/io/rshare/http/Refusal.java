package io.rshare.http;

import io.rshare.application.Product;
import io.rshare.domain.fault.AccessDenial;
import io.rshare.domain.fault.Fault;
import io.rshare.http.wire.Percent;
import java.util.Optional;

/**
 * The body of an error answer.
 *
 * @param hostId host name of the endpoint
 * @param code as in the catalogue
 * @param message for people
 * @param recommend address of a page that explains the code
 * @param accessDeniedDetail why access was denied; on authorisation failures only
 */
record Refusal(
    String hostId,
    String code,
    String message,
    String recommend,
    Optional<AccessDenial> accessDeniedDetail) {

  static Refusal of(Fault fault, EndpointHost host, Product product, String requestId) {
    String recommend =
        "https://api.aliyun.com/troubleshoot?q="
            + Percent.encode(fault.wireCode())
            + "&product="
            + product.title()
            + "&requestId="
            + requestId;
    return new Refusal(host.name(), fault.wireCode(), fault.message(), recommend, fault.denial());
  }
}
