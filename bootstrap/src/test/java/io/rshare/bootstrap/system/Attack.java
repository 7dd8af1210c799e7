package io.rshare.bootstrap.system;

import io.rshare.application.Operation;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameter;
import io.rshare.application.Parameter.Shape;
import io.rshare.application.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call that names what belongs to the victim.
 *
 * @param product whose operation it is
 * @param operation its name
 * @param parameters as they travel
 */
record Attack(Product product, String operation, Map<String, String> parameters) {

  /** Attacks with every operation there is, made from the parameters it declares. */
  static List<Attack> all(OperationCatalogue catalogue, Victim victim) {
    List<Attack> attacks = new ArrayList<>();
    for (Operation<?, ?> operation : catalogue.all()) {
      for (String share : victim.shares()) {
        attacks.addAll(new Recipes(operation.spec(), victim, share).attacks());
      }
    }
    return attacks.stream().distinct().toList();
  }

  private record Recipes(OperationSpec<?> spec, Victim victim, String share) {
    List<Attack> attacks() {
      List<Attack> attacks = new ArrayList<>();
      for (boolean everything : new boolean[] {false, true}) {
        for (String owner : new String[] {"Self", "OtherAccounts"}) {
          for (String type : new String[] {"Resource", "Target"}) {
            attacks.add(attack(everything, owner, type));
          }
        }
      }
      if (takes("NextToken")) {
        Attack plain = attack(false, "Self", "Target");
        Map<String, String> next = new HashMap<>(plain.parameters());
        next.put("NextToken", victim.pageToken);
        attacks.add(new Attack(spec.product(), spec.name(), next));
      }
      return attacks;
    }

    private Attack attack(boolean everything, String owner, String type) {
      Map<String, String> parameters = new HashMap<>();
      for (Parameter parameter : spec.parameters()) {
        boolean needed =
            everything
                || parameter.mandatory()
                || parameter.name().equals("ResourceOwner")
                || parameter.name().equals("Targets");
        if (needed) {
          addTo(parameters, "", parameter, owner, type);
        }
      }
      return new Attack(spec.product(), spec.name(), parameters);
    }

    private void addTo(
        Map<String, String> all, String prefix, Parameter parameter, String owner, String type) {
      String name = prefix + parameter.name();
      switch (parameter.shape()) {
        case Shape.Structures(List<Parameter> members) -> {
          if (!isLeftOut(parameter.name())) {
            members.forEach(member -> addTo(all, name + ".1.", member, owner, type));
          }
        }
        case Shape.Texts _ ->
            value(parameter.name(), owner, type).ifPresent(v -> all.put(name + ".1", v));
        default -> value(parameter.name(), owner, type).ifPresent(v -> all.put(name, v));
      }
    }

    private boolean takes(String name) {
      return spec.parameters().stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    /** Properties of what the attack does not name, and what excludes other parameters. */
    private static boolean isLeftOut(String name) {
      return switch (name) {
        case "TargetProperties", "ResourceProperties" -> true;
        default -> false;
      };
    }

    private Optional<String> value(String name, String owner, String type) {
      return switch (name) {
        case "ResourceShareId", "ResourceShareIds" -> Optional.of(share);
        case "ResourceShareInvitationId", "ResourceShareInvitationIds" ->
            Optional.of(victim.invitationOfAnother);
        case "ResourceId" ->
            Optional.of(takes("ResourceType") && isAboutShares() ? share : "vsw-victim-hidden");
        case "ResourceIds" -> Optional.of("vsw-victim-hidden");
        case "ResourceType" -> Optional.of(isAboutShares() ? "ResourceShare" : "VSwitch");
        case "ResourceOwner" -> Optional.of(owner);
        case "AssociationType" -> Optional.of(type);
        case "ResourceShareName" -> Optional.of("taken over");
        case "Target", "Targets" -> Optional.of("1000000000000006");
        case "PermissionName", "PermissionNames" -> Optional.of("AliyunRSDefaultPermissionVSwitch");
        case "PermissionVersion" -> Optional.of("v1");
        case "ResourceGroupId" -> Optional.of("rg-default0000000006");
        case "RegionId", "ResourceRegionId" -> Optional.of("cn-hangzhou");
        case "AllowExternalTargets", "Replace", "All" -> Optional.of("true");
        case "Key", "TagKey" -> Optional.of("victim-key-hidden");
        case "Value" -> Optional.of("taken over");
        case "MaxResults" -> Optional.of("100");
        case "AcceptLanguage" -> Optional.of("en");
        case "RoleArn" -> Optional.of("acs:ram::" + Victim.ACCOUNT + ":role/Vault");
        case "RoleSessionName" -> Optional.of("thief");
        case "DurationSeconds" -> Optional.of("900");
        case "EncodedDiagnosticMessage" -> Optional.of(victim.message);
        // Narrower filters, other spellings of the above, and what would only be refused.
        case "ResourceArn",
            "ResourceArns",
            "ResourceShareStatus",
            "AssociationStatus",
            "NextToken",
            "Policy",
            "ExternalId" ->
            Optional.empty();
        default ->
            throw new AssertionError("say what a foreign caller passes for the parameter " + name);
      };
    }

    /** Operations on tags and groups take the id of a share as that of a resource. */
    private boolean isAboutShares() {
      return takes("ResourceRegionId") || takes("TagKey") || spec.name().endsWith("TagResources");
    }
  }
}
