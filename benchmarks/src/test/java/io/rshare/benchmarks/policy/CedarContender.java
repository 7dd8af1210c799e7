package io.rshare.benchmarks.policy;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.IpAddress;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** cedar-java, its policy set cached on the native side; requests are built beforehand. */
final class CedarContender implements Contender {
  private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
  private final PolicySet policies;
  private final List<AuthorizationRequest> requests = new ArrayList<>();

  CedarContender(int statements) throws AuthException, CacheException {
    this.policies = PolicySet.parsePolicies(CedarTranslation.of(Workload.statements(statements)));
    policies.cache();
    EntityUID alice = uid("User", "alice");
    EntityUID act = uid("Action", "call");
    EntityUID any = uid("Resource", "any");
    for (JsonNode json : WorkloadRequest.read("/policy/requests-cedar.json")) {
      requests.add(new AuthorizationRequest(alice, act, any, context(json.get("context"))));
    }
  }

  @Override
  public boolean allows(int i) {
    try {
      AuthorizationResponse response =
          engine.isAuthorized(
              requests.get(i), policies, Set.<com.cedarpolicy.model.entity.Entity>of());
      return response
          .success
          .orElseThrow(() -> new IllegalStateException("cedar: " + response))
          .isAllowed();
    } catch (AuthException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static EntityUID uid(String type, String id) {
    return EntityTypeName.parse(type).orElseThrow().of(id);
  }

  private static Map<String, Value> context(JsonNode json) {
    Map<String, Value> context = new HashMap<>();
    json.properties()
        .forEach(
            key ->
                context.put(
                    key.getKey(),
                    key.getKey().equals("SourceIp")
                        ? new IpAddress(key.getValue().asText())
                        : value(key.getValue())));
    return context;
  }

  private static Value value(JsonNode json) {
    if (json.isArray()) {
      List<Value> items = new ArrayList<>();
      json.forEach(item -> items.add(value(item)));
      return new CedarList(items);
    }
    if (json.isBoolean()) {
      return new PrimBool(json.asBoolean());
    }
    return json.isNumber() ? new PrimLong(json.asLong()) : new PrimString(json.asText());
  }
}
