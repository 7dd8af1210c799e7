package io.rshare.http.rest.schema;

import io.rshare.application.Parameter;
import io.rshare.domain.region.Region;
import io.rshare.domain.region.Regions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Schemas of the parameters that operations declare; names change to lower camel case. */
public final class ParameterSchema {
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  /** Parameters that name a region of the service, and are refused where they do not. */
  private static final Set<String> REGIONS = Set.of("RegionId", "ResourceRegionId");

  /** Patterns of ids, none of which exists where it does not match. */
  private static final Map<String, String> PATTERNS =
      Map.of(
          "ResourceShareId", "^rs-[0-9A-Za-z]+$",
          "ResourceShareInvitationId", "^i-[0-9A-Za-z]+$");

  private ParameterSchema() {}

  /** The field that stands for {@code parameter}. */
  public static Schema.Field field(Parameter parameter) {
    return new Schema.Field(
        Names.lowerCamel(parameter.name()),
        schema(parameter),
        parameter.mandatory(),
        parameter.description(),
        "");
  }

  private static Schema schema(Parameter parameter) {
    // An empty value counts as none, and a mandatory parameter without one is refused.
    int least = Math.max(parameter.bounds().least(), parameter.mandatory() ? 1 : 0);
    int most = parameter.bounds().most();
    return switch (parameter.shape()) {
      case Parameter.Shape.Text _ when REGIONS.contains(parameter.name()) ->
          new Schema.Text(Regions.all().stream().map(Region::id).toList(), 0, UNBOUNDED, "");
      case Parameter.Shape.Text _ ->
          new Schema.Text(List.of(), least, most, "", PATTERNS.getOrDefault(parameter.name(), ""));
      case Parameter.Shape.Choice choice -> new Schema.Text(choice.words(), 0, UNBOUNDED, "");
      case Parameter.Shape.Flag _ -> new Schema.Flag();
      case Parameter.Shape.Number _ -> new Schema.Whole(parameter.bounds().least(), most);
      case Parameter.Shape.Texts _ -> new Schema.Items(Schema.Text.ANY, least, most);
      case Parameter.Shape.Structures structures ->
          new Schema.Items(
              new Schema.Structure(
                  "", structures.members().stream().map(ParameterSchema::field).toList()),
              least,
              most);
    };
  }
}
