package io.rshare.bootstrap.demo;

import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The example of the CreateResourceShare page, and one call that a policy denies. */
public final class Demo {
  private static final String VSWITCH = "vsw-bp183p93qs667muql0001";

  private final DemoService service;
  private final PrintWriter out;

  /** A demo against {@code service}, told to {@code out}. */
  public Demo(DemoService service, PrintWriter out) {
    this.service = service;
    this.out = out;
  }

  /** Runs it; 0 if everything went as the documentation says. */
  public int run() {
    DemoService.Identity management = service.identity("management");
    DemoService.Identity member = service.identity("member");
    Map<String, Object> request = new TreeMap<>();
    request.put("RegionId", "cn-hangzhou");
    request.put("ResourceShareName", "test");
    request.put("Resources", List.of(Map.of("ResourceId", VSWITCH, "ResourceType", "VSwitch")));
    request.put("Targets", List.of(member.accountId()));
    out.println("CreateResourceShare as " + management.principalArn());
    out.println("  share the vSwitch " + VSWITCH + " with the member " + member.accountId());
    boolean shared = call(management, request) == Outcome.ANSWERED;
    DemoService.Identity frozen = service.named("frozen");
    out.println();
    out.println("The same call as " + frozen.principalArn() + ", which a policy denies");
    boolean denied = call(frozen, request) == Outcome.DENIED;
    out.flush();
    return shared && denied ? 0 : 1;
  }

  private enum Outcome {
    ANSWERED,
    DENIED,
    FAILED
  }

  private Outcome call(DemoService.Identity identity, Map<String, Object> query) {
    try {
      var request = new OpenApiRequest().setQuery(com.aliyun.openapiutil.Client.query(query));
      Map<String, ?> answer = client(identity).callApi(params(), request, new RuntimeOptions());
      out.println("  HTTP " + answer.get("statusCode"));
      print("  ", answer.get("body"));
      return Outcome.ANSWERED;
    } catch (TeaException refusal) {
      out.println("  HTTP " + refusal.getStatusCode() + " " + refusal.getCode());
      print("  ", refusal.getAccessDeniedDetail());
      return "NoPermission".equals(refusal.getCode()) ? Outcome.DENIED : Outcome.FAILED;
    } catch (Exception broken) {
      out.println("  failed: " + broken);
      return Outcome.FAILED;
    }
  }

  private Client client(DemoService.Identity identity) throws Exception {
    return new Client(
        new Config()
            .setEndpoint(service.endpoint())
            .setProtocol("HTTP")
            .setRegionId("cn-hangzhou")
            .setAccessKeyId(identity.accessKeyId())
            .setAccessKeySecret(identity.accessKeySecret()));
  }

  private static Params params() {
    return new Params()
        .setAction("CreateResourceShare")
        .setVersion("2020-01-10")
        .setProtocol("HTTPS")
        .setPathname("/")
        .setMethod("POST")
        .setAuthType("AK")
        .setStyle("RPC")
        .setReqBodyType("formData")
        .setBodyType("json");
  }

  private void print(String indent, @Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      for (Map.Entry<?, ?> member : members.entrySet()) {
        if (member.getValue() instanceof Map<?, ?>) {
          out.println(indent + member.getKey() + ":");
          print(indent + "  ", member.getValue());
        } else {
          out.println(indent + member.getKey() + ": " + member.getValue());
        }
      }
    }
  }
}
