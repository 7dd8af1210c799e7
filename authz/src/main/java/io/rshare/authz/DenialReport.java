package io.rshare.authz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.rshare.application.access.AccessRequest;
import io.rshare.application.access.ContextValue;
import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.StatementId;
import io.rshare.authz.evaluate.PolicyLayer;
import io.rshare.domain.identity.Principal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known about a denial, in the documented shape of {@code DecodedDiagnosticMessage}.
 *
 * @param request what was asked
 * @param resource the resource that was denied
 * @param layer the layer that decided
 * @param by the Deny statements; empty for an implicit denial
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/ram/developer-reference/api-ims-2019-08-15-decodediagnosticmessage">
 *     DecodeDiagnosticMessage</a>
 */
record DenialReport(
    AccessRequest request, String resource, PolicyLayer layer, List<StatementId> by) {
  private static final JsonFactory JSON = new JsonFactory();

  String json() {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeBooleanField("ExplicitDeny", !by.isEmpty());
      json.writeStringField("NoPermissionPolicyType", layer.policyType());
      json.writeStringField("AuthAction", request.action());
      json.writeStringField("AuthResource", resource);
      writePrincipal(request.principal(), json);
      writeConditions(json);
      json.writeArrayFieldStart("MatchedPolicies");
      for (StatementId statement : by) {
        writePolicy(statement.policy(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void writePrincipal(Principal principal, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("AuthPrincipal");
    json.writeStringField("AuthPrincipalType", principal.kind());
    json.writeStringField("AuthPrincipalOwnerId", principal.account().value());
    json.writeStringField("AuthPrincipalDisplayName", principal.displayName());
    json.writeEndObject();
  }

  private void writeConditions(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("AuthConditions");
    for (Map.Entry<String, List<ContextValue>> key : new TreeMap<>(request.context()).entrySet()) {
      json.writeStartObject();
      json.writeStringField("ConditionKey", key.getKey());
      json.writeArrayFieldStart("ConditionValues");
      for (ContextValue value : key.getValue()) {
        json.writeString(value.spellings().getFirst());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The version is there for custom policies only (documented). */
  private static void writePolicy(PolicyOrigin policy, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("Effect", "Deny");
    json.writeStringField("PolicyIdentifier", policy.identifier());
    json.writeStringField("PolicyType", policy.type().word());
    if (policy.type() == PolicyOrigin.Type.CUSTOM) {
      json.writeStringField("PolicyVersion", policy.version());
    }
    json.writeStringField("AttachedEntityType", policy.attachedTo().word());
    json.writeStringField("AttachedScope", policy.scope().word());
    json.writeEndObject();
  }
}
