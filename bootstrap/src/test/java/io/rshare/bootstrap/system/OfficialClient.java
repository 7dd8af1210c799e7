package io.rshare.bootstrap.system;

import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import io.rshare.testkit.SignedClient.Credentials;
import java.util.Map;
import java.util.Objects;

/** Calls through the client library that the SDKs of the cloud are generated on. */
final class OfficialClient {
  private final Client client;
  private final String version;

  /** A client of one product; its requests are signed with ACS3. */
  OfficialClient(String endpoint, Credentials credentials, String version) throws Exception {
    this.version = version;
    var config =
        new Config()
            .setEndpoint(endpoint)
            .setProtocol("HTTP")
            .setRegionId("cn-hangzhou")
            .setAccessKeyId(credentials.accessKeyId())
            .setAccessKeySecret(credentials.secret());
    if (!credentials.securityToken().isEmpty()) {
      config.setSecurityToken(credentials.securityToken());
    }
    this.client = new Client(config);
  }

  /** Signed with ACS3, the token in a header. */
  Json call(String action, Map<String, String> query) throws Exception {
    var params =
        new Params()
            .setAction(action)
            .setVersion(version)
            .setProtocol("HTTPS")
            .setPathname("/")
            .setMethod("POST")
            .setAuthType("AK")
            .setStyle("RPC")
            .setReqBodyType("formData")
            .setBodyType("json");
    return body(client.callApi(params, new OpenApiRequest().setQuery(query), options()));
  }

  /** Signed with the RPC signature, the token among the parameters. */
  Json callOldStyle(String action, Map<String, String> query) throws Exception {
    return body(
        client.doRPCRequest(
            action,
            version,
            "HTTP",
            "POST",
            "AK",
            "json",
            new OpenApiRequest().setQuery(query),
            options()));
  }

  private static RuntimeOptions options() {
    return new RuntimeOptions().setReadTimeout(30_000).setConnectTimeout(5_000);
  }

  private static Json body(Map<String, ?> answer) {
    return new Json((Map<?, ?>) Objects.requireNonNull(answer.get("body")));
  }
}
