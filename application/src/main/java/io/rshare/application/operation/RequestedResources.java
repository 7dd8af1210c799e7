package io.rshare.application.operation;

import static io.rshare.application.Parameter.choice;
import static io.rshare.application.Parameter.structures;
import static io.rshare.application.Parameter.text;
import static io.rshare.application.Parameter.texts;

import io.rshare.application.Call;
import io.rshare.application.Parameter;
import io.rshare.application.Parameters;
import io.rshare.application.access.ContextValue;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.resource.Arn;
import io.rshare.domain.resource.Capability;
import io.rshare.domain.resource.ResourceRef;
import io.rshare.domain.resource.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters {@code Resources}, {@code ResourceArns} and {@code ResourceProperties}, checked
 * for form.
 *
 * @param resources what is named, in request order, without duplicates
 * @param properties JSON text by resource name, to the letter
 */
record RequestedResources(List<ResourceRef> resources, Map<String, String> properties) {
  private static final int MAX = 5;
  private static final Set<String> PORTFOLIO_PROPERTIES =
      Set.of("sharePrincipals", "shareTagOptions");

  /** What names resources. */
  static final List<Parameter> NAMES =
      List.of(
          structures(
                  "Resources",
                  text("ResourceId").required().says("Id of the resource."),
                  choice("ResourceType", ResourceType.values(), ResourceType::typeName)
                      .required()
                      .says("Type of the resource."))
              .atMost(MAX)
              .says("Resources by id and type; cannot be combined with ResourceArns."),
          texts("ResourceArns")
              .atMost(MAX)
              .says("Resources by ARN; cannot be combined with Resources."));

  /** What gives properties to them. */
  static final Parameter PROPERTIES =
      structures(
              "ResourceProperties",
              text("ResourceArn").required().says("ARN of a resource of this call."),
              text("Property").required().says("JSON text with the options."))
          .atMost(MAX)
          .says("Options of single resources.");

  static RequestedResources bind(Parameters in) {
    List<ResourceRef> byId = byId(in);
    List<ResourceRef> byArn = byArn(in);
    Map<String, String> properties = properties(in);
    if (!byId.isEmpty() && !byArn.isEmpty()) {
      throw FaultCode.RESOURCES_AND_ARNS_CONFLICT.fault();
    }
    return new RequestedResources(byId.isEmpty() ? byArn : byId, properties);
  }

  /** The same without properties, where resources are only named. */
  static RequestedResources named(Parameters in) {
    List<ResourceRef> byId = byId(in);
    List<ResourceRef> byArn = byArn(in);
    if (!byId.isEmpty() && !byArn.isEmpty()) {
      throw FaultCode.RESOURCES_AND_ARNS_CONFLICT.fault();
    }
    return new RequestedResources(byId.isEmpty() ? byArn : byId, Map.of());
  }

  /** Values of {@code resourcesharing:RequestedResourceType}. */
  List<ContextValue> typeValues() {
    Set<ResourceType> types = new HashSet<>();
    List<ContextValue> values = new ArrayList<>();
    for (ResourceRef resource : resources) {
      if (types.add(resource.type())) {
        values.add(ContextValue.of(resource.type().typeName()));
      }
    }
    return values;
  }

  /** Values of {@code resourcesharing:ResourceArn}, given or built (the latter assumed). */
  List<ContextValue> arnValues(Call call) {
    List<ContextValue> values = new ArrayList<>();
    for (ResourceRef resource : resources) {
      resource
          .arn(call.region(), call.account())
          .ifPresent(arn -> values.add(ContextValue.of(arn.toString())));
    }
    return values;
  }

  /** The property given for {@code arn}, to the letter. */
  Optional<String> propertyOf(Optional<Arn> arn) {
    return arn.map(name -> properties.get(name.toString()));
  }

  /** Properties have to belong to a resource of this request whose type carries properties. */
  void checkProperties(Call call) {
    Map<String, ResourceType> typeByArn = new HashMap<>();
    for (ResourceRef resource : resources) {
      resource
          .arn(call.region(), call.account())
          .ifPresent(arn -> typeByArn.put(arn.toString(), resource.type()));
    }
    for (String arn : properties.keySet()) {
      ResourceType type = typeByArn.get(arn);
      if (type == null) {
        throw FaultCode.RESOURCE_PROPERTIES_INVALID.fault();
      }
      if (!type.can(Capability.PROPERTIES)) {
        throw FaultCode.RESOURCE_PROPERTY_UNSUPPORTED.fault();
      }
    }
  }

  private static List<ResourceRef> byId(Parameters in) {
    List<ResourceRef> found = new ArrayList<>();
    for (Map<String, String> entry : in.objects("Resources")) {
      String id = entry.get("ResourceId");
      String type = entry.get("ResourceType");
      if (id == null || type == null) {
        throw FaultCode.RESOURCES_INVALID.fault();
      }
      ResourceType known =
          ResourceType.named(type).orElseThrow(FaultCode.RESOURCE_TYPE_INVALID::fault);
      found.add(ResourceRef.of(known, id).orElseThrow(FaultCode.RESOURCES_INVALID::fault));
    }
    return Entries.limited(found, MAX, FaultCode.RESOURCES_TOO_MANY, FaultCode.RESOURCES_DUPLICATE);
  }

  private static List<ResourceRef> byArn(Parameters in) {
    List<ResourceRef> found =
        in.list("ResourceArns").stream()
            .map(
                text ->
                    Arn.parse(text)
                        .flatMap(ResourceRef::of)
                        .orElseThrow(FaultCode.RESOURCE_ARNS_INVALID::fault))
            .toList();
    return Entries.limited(
        found, MAX, FaultCode.RESOURCE_ARNS_TOO_MANY, FaultCode.RESOURCE_ARNS_DUPLICATE);
  }

  private static Map<String, String> properties(Parameters in) {
    List<String> arns = new ArrayList<>();
    Map<String, String> properties = new HashMap<>();
    for (Map<String, String> entry : in.objects("ResourceProperties")) {
      String arn = entry.get("ResourceArn");
      String property = entry.get("Property");
      if (arn == null || property == null || !wellFormed(property, in)) {
        throw FaultCode.RESOURCE_PROPERTIES_INVALID.fault();
      }
      arns.add(arn);
      properties.put(arn, property);
    }
    Entries.limited(
        arns, MAX, FaultCode.RESOURCE_PROPERTIES_TOO_MANY, FaultCode.RESOURCE_PROPERTIES_DUPLICATE);
    return properties;
  }

  /** The one documented form: an object of the two switches, each a boolean. */
  private static boolean wellFormed(String property, Parameters in) {
    Object json = in.json(property, FaultCode.RESOURCE_PROPERTIES_INVALID);
    return json instanceof Map<?, ?> members
        && !members.isEmpty()
        && PORTFOLIO_PROPERTIES.containsAll(new HashSet<>(members.keySet()))
        && members.values().stream().allMatch(Boolean.class::isInstance);
  }
}
