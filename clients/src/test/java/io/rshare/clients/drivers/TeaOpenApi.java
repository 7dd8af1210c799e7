package io.rshare.clients.drivers;

import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/** com.aliyun:tea-openapi, under the generated clients. */
final class TeaOpenApi {
  private TeaOpenApi() {}

  /** Serves calls until the input ends. */
  public static void main(String[] args) throws IOException {
    Lines.serve(
        TeaOpenApi::call,
        (failure, error) -> {
          if (failure instanceof TeaException refused) {
            error.put("code", refused.getCode()).put("status", refused.getStatusCode());
          }
        });
  }

  private static JsonNode call(JsonNode request) throws Exception {
    // docs: begin
    var config =
        new Config()
            .setEndpoint(request.get("endpoint").asText()) // such as 127.0.0.1:8080
            .setProtocol("HTTP")
            .setRegionId("cn-hangzhou")
            .setAccessKeyId(request.get("key").asText())
            .setAccessKeySecret(request.get("secret").asText());
    // docs: end
    if (request.has("token")) {
      config.setSecurityToken(request.get("token").asText());
    }
    var params =
        new Params()
            .setAction(request.get("operation").asText())
            .setVersion(request.get("version").asText())
            .setProtocol("HTTPS")
            .setPathname("/")
            .setMethod("POST")
            .setAuthType("AK")
            .setStyle("RPC")
            .setReqBodyType("formData")
            .setBodyType("json");
    Map<?, ?> parameters = Lines.JSON.convertValue(request.get("parameters"), Map.class);
    @SuppressWarnings("unchecked") // JSON objects have texts for names
    var named = (Map<String, ?>) parameters;
    var made = new OpenApiRequest().setQuery(com.aliyun.openapiutil.Client.query(named));
    Map<String, ?> answer = new Client(config).callApi(params, made, new RuntimeOptions());
    return Lines.JSON.valueToTree(answer.get("body"));
  }
}
