import com.aliyun.credentials.Client;
import com.aliyun.credentials.models.Config;
import com.aliyun.credentials.models.CredentialModel;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.Map;

/** The Java clients assume a role over TLS, and share with what they get. */
public final class Share {
  private Share() {}

  public static void main(String[] arguments) throws Exception {
    String endpoint = arguments[0];
    var credential =
        new Client(
            new Config()
                .setType("ram_role_arn")
                .setAccessKeyId("TestBuilderKey")
                .setAccessKeySecret("test-builder-secret-not-real")
                .setRoleArn("acs:ram::1000000000000001:role/sharer")
                .setRoleSessionName("java")
                .setSTSEndpoint(endpoint));
    CredentialModel issued = credential.getCredential();
    require(issued.getAccessKeyId().startsWith("STS."), issued.getAccessKeyId());
    Map<?, ?> body = (Map<?, ?>) create(endpoint, issued, "HTTPS").get("body");
    String id = (String) ((Map<?, ?>) body.get("ResourceShare")).get("ResourceShareId");
    require(id.startsWith("rs-"), id);
    try {
      create(endpoint, issued, "HTTP");
    } catch (TeaException e) {
      require("NoPermission".equals(e.getCode()), e.getCode());
      return;
    }
    throw new AssertionError("plain HTTP was allowed");
  }

  private static Map<String, ?> create(String endpoint, CredentialModel issued, String protocol)
      throws Exception {
    var client =
        new com.aliyun.teaopenapi.Client(
            new com.aliyun.teaopenapi.models.Config()
                .setEndpoint(endpoint)
                .setProtocol(protocol)
                .setRegionId("cn-hangzhou")
                .setAccessKeyId(issued.getAccessKeyId())
                .setAccessKeySecret(issued.getAccessKeySecret())
                .setSecurityToken(issued.getSecurityToken()));
    var params =
        new Params()
            .setAction("CreateResourceShare")
            .setVersion("2020-01-10")
            .setProtocol(protocol)
            .setPathname("/")
            .setMethod("POST")
            .setAuthType("AK")
            .setStyle("RPC")
            .setReqBodyType("formData")
            .setBodyType("json");
    return client.callApi(
        params,
        new OpenApiRequest().setQuery(Map.of("ResourceShareName", "java")),
        new RuntimeOptions().setReadTimeout(20_000).setConnectTimeout(5_000));
  }

  private static void require(boolean holds, String text) {
    if (!holds) {
      throw new AssertionError(text);
    }
  }
}
