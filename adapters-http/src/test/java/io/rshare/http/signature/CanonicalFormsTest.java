package io.rshare.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.http.wire.Headers;
import io.rshare.http.wire.RawParameters;
import io.rshare.http.wire.RawRequest;
import io.rshare.http.wire.StreamingJsonText;
import org.junit.jupiter.api.Test;

/** What is signed, for one call as different clients encode it. */
class CanonicalFormsTest {
  private static final String[] QUERIES = {
    "Name=%E6%B5%8B+k%27%28%21%29*&E=&Tag.10.Key=~*%2B&Tag.2.Key=%F0%9F%98%80",
    "E=&Name=%E6%B5%8B%20k'(!)*&Tag.2.Key=%F0%9F%98%80&Tag.10.Key=%7E*%2B",
    "Tag.10.Key=~%2a%2b&Name=%e6%b5%8b%20k%27(%21)%2A&Tag.2.Key=%f0%9f%98%80&E&E=",
  };

  private static RawRequest request(String method, String path, String query, Headers headers) {
    return new RawRequest(method, path, query, headers, new byte[0], "127.0.0.1", false);
  }

  private static RawParameters parameters(String query) {
    var parameters = new RawParameters();
    parameters.addForm(query);
    return parameters;
  }

  @Test
  void rpcFormIsTheSameForAllEncodings() {
    for (String query : QUERIES) {
      var signed =
          new RpcSignedRequest(
              request("GET", "/", query, new Headers()), parameters(query + "&Signature=x"));
      assertThat(signed.stringToSign(true))
          .isEqualTo(
              "GET&%2F&E%3D%26Name%3D%25E6%25B5%258B%2520k%2527%2528%2521%2529%252A"
                  + "%26Tag.10.Key%3D~%252A%252B%26Tag.2.Key%3D%25F0%259F%2598%2580");
      assertThat(signed.stringToSign(false)).doesNotContain("E%3D%26").startsWith("GET&%2F&Name");
    }
  }

  @Test
  void acs3FormIsTheSameForAllEncodings() {
    var headers =
        Headers.of(
            "Authorization", "ACS3-HMAC-SHA256 SignedHeaders=x-acs-date", "X-Acs-Date", " d");
    for (String query : QUERIES) {
      var signed =
          new Acs3SignedRequest(
              request("POST", "/a%2fb/%E6%B5%8B*", query, headers),
              parameters(query),
              new StreamingJsonText());
      assertThat(signed.canonicalRequest("hash"))
          .isEqualTo(
              "POST\n/a%2Fb/%E6%B5%8B%2A\n"
                  + "E=&Name=%E6%B5%8B%20k%27%28%21%29%2A&Tag.10.Key=~%2A%2B"
                  + "&Tag.2.Key=%F0%9F%98%80\nx-acs-date:d\n\nx-acs-date\nhash");
    }
  }
}
