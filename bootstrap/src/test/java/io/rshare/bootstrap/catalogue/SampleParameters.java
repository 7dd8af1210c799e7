package io.rshare.bootstrap.catalogue;

import io.rshare.application.Operation;
import io.rshare.application.Parameter;
import io.rshare.application.Parameter.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that operations take, for every parameter that one of them declares. */
public final class SampleParameters {
  /** What a call needs beyond what is required one by one, or what others need. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "CreateResourceShare", "Targets",
          "AssociateResourceShare", "Targets",
          "DisassociateResourceShare", "Targets",
          "UntagResources", "TagKey",
          "ListTagResources", "ResourceId");

  private SampleParameters() {}

  /** Every operation of the catalogue. */
  public static List<Operation<?, ?>> operations() {
    return OperationCatalogueTest.catalogue().all();
  }

  /** Parameters that make a call complete. */
  public static Set<Parameter> base(Operation<?, ?> operation) {
    Set<Parameter> base = new HashSet<>();
    for (Parameter parameter : operation.spec().parameters()) {
      if (parameter.mandatory() || parameter.name().equals(NEEDED.get(operation.spec().name()))) {
        base.add(parameter);
      }
    }
    return base;
  }

  /** A value of {@code parameter}, by flat names. */
  public static Map<String, String> of(Parameter parameter) {
    String name = parameter.name();
    return switch (parameter.shape()) {
      case Shape.Text _ -> Map.of(name, text(name));
      case Shape.Number _ -> Map.of(name, String.valueOf(parameter.bounds().least() + 4));
      // The last word is nobody's default.
      case Shape.Choice(List<String> words) ->
          Map.of(name, parameter.mandatory() ? words.getFirst() : words.getLast());
      case Shape.Flag _ -> Map.of(name, "true");
      case Shape.Texts _ -> Map.of(name + ".1", text(name));
      case Shape.Structures(List<Parameter> members) -> {
        Map<String, String> entry = new HashMap<>();
        for (Parameter member : members) {
          of(member)
              .forEach(
                  (key, value) ->
                      entry.put(
                          name + ".1." + key,
                          key.equals("Property") ? text(name + "." + key) : value));
        }
        yield entry;
      }
    };
  }

  private static String text(String name) {
    return switch (name) {
      case "ResourceShareId", "ResourceShareIds", "ResourceId" -> "rs-qSkW1HBYabcd";
      case "ResourceArn", "ResourceArns" -> "acs:vpc:cn-hangzhou:1000000000000001:vswitch/vsw-1";
      case "Targets", "Target", "TargetId" -> "oos.aliyuncs.com";
      case "TargetProperties.Property" -> "{\"timeRange\":{\"timeRangeType\":\"day\"}}";
      case "ResourceProperties.Property" -> "{\"sharePrincipals\":true}";
      case "ResourceShareInvitationId", "ResourceShareInvitationIds" -> "i-qSkW1HBYabcdefgh";
      case "AcceptLanguage" -> "en-US";
      case "Policy" ->
          "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
      case "RoleArn" -> "acs:ram::1000000000000001:role/Deployer";
      case "RoleSessionName", "ExternalId" -> "alice";
      default -> "x";
    };
  }
}
