package io.rshare.authz.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.rshare.authz.syntax.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads strict JSON (no comments, no trailing commas) into values that know their place. */
public final class JsonReader {
  /** A policy needs seven levels; more is an attack on the stack, not a policy. */
  private static final int MAX_DEPTH = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /** The value that the text holds. */
  public static Json read(String text) throws JsonProblem {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonReader reader = new JsonReader(parser);
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new JsonProblem(new Location(1, 1), "The document is empty.");
      }
      Json value = reader.value(first);
      if (parser.nextToken() != null) {
        throw new JsonProblem(reader.here(), JsonDiagnosis.TRAILING_TEXT);
      }
      return value;
    } catch (JsonProcessingException problem) {
      throw JsonDiagnosis.of(text, place(problem.getLocation()), MAX_DEPTH);
    } catch (IOException problem) {
      throw new JsonProblem(Location.UNKNOWN, "The document cannot be read.");
    }
  }

  private Json value(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> new Json.Text(here(), parser.getText());
      default -> new Json.Bare(here(), parser.getText());
    };
  }

  private Json object() throws IOException {
    Location at = here();
    List<Json.Member> members = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Location nameAt = here();
      members.add(new Json.Member(name, nameAt, value(parser.nextToken())));
    }
    return new Json.Obj(at, members);
  }

  private Json array() throws IOException {
    Location at = here();
    List<Json> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token));
    }
    return new Json.Arr(at, items);
  }

  private Location here() {
    return place(parser.currentTokenLocation());
  }

  private static Location place(@Nullable JsonLocation location) {
    return location == null
        ? Location.UNKNOWN
        : new Location(location.getLineNr(), location.getColumnNr());
  }
}
