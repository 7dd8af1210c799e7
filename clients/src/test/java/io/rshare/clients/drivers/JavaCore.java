package io.rshare.clients.drivers;

import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.policy.retry.RetryPolicy;
import com.aliyuncs.profile.DefaultProfile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;

/** com.aliyun:aliyun-java-sdk-core, the older client. */
final class JavaCore {
  private JavaCore() {}

  /** Serves calls until the input ends. */
  public static void main(String[] args) throws IOException {
    Lines.serve(
        JavaCore::call,
        (failure, error) -> {
          if (failure instanceof ClientException refused) {
            error.put("code", refused.getErrCode());
          }
        });
  }

  private static JsonNode call(JsonNode request) throws Exception {
    var sdkRequest = new CommonRequest();
    sdkRequest.setSysMethod(MethodType.POST);
    sdkRequest.setSysProduct("ResourceSharing");
    sdkRequest.setSysVersion(request.get("version").asText());
    sdkRequest.setSysAction(request.get("operation").asText());
    // docs: begin
    sdkRequest.setSysDomain(request.get("endpoint").asText()); // such as 127.0.0.1:8080
    sdkRequest.setSysProtocol(ProtocolType.HTTP); // the protocol of the profile alone is not enough
    // docs: end
    if (request.path("retry").asBoolean()) {
      sdkRequest.setSysRetryPolicy(RetryPolicy.defaultRetryPolicy(true));
    }
    put(sdkRequest, "", request.get("parameters"));
    return Lines.JSON.readTree(client(request).getCommonResponse(sdkRequest).getData());
  }

  private static DefaultAcsClient client(JsonNode request) {
    String key = request.get("key").asText();
    String secret = request.get("secret").asText();
    if (request.has("token")) {
      return new DefaultAcsClient(
          DefaultProfile.getProfile("cn-hangzhou"),
          new BasicSessionCredentials(key, secret, request.get("token").asText()));
    }
    return new DefaultAcsClient(DefaultProfile.getProfile("cn-hangzhou", key, secret));
  }

  /** Lists and objects travel as {@code Tag.1.Key}; this client leaves that to its callers. */
  private static void put(CommonRequest sdkRequest, String name, JsonNode value) {
    String prefix = name.isEmpty() ? "" : name + ".";
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        put(sdkRequest, prefix + (i + 1), value.get(i));
      }
    } else if (value.isObject()) {
      Iterator<Map.Entry<String, JsonNode>> members = value.properties().iterator();
      members.forEachRemaining(
          member -> put(sdkRequest, prefix + member.getKey(), member.getValue()));
    } else {
      sdkRequest.putQueryParameter(name, value.asText());
    }
  }
}
