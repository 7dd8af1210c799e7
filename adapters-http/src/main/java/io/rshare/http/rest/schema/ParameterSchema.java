package io.rshare.http.rest.schema;

import io.rshare.application.Parameter;
import java.util.List;

/** Schemas of the parameters that operations declare; names change to lower camel case. */
public final class ParameterSchema {
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
    int least = parameter.bounds().least();
    int most = parameter.bounds().most();
    return switch (parameter.shape()) {
      case Parameter.Shape.Text _ -> new Schema.Text(List.of(), least, most, "");
      case Parameter.Shape.Choice choice ->
          new Schema.Text(choice.words(), 0, Integer.MAX_VALUE, "");
      case Parameter.Shape.Flag _ -> new Schema.Flag();
      case Parameter.Shape.Number _ -> new Schema.Whole(least, most);
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
