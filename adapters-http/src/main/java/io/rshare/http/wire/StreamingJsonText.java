package io.rshare.http.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.rshare.application.JsonNull;
import io.rshare.application.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON by the letter of RFC 8259, at most {@value #MAX_DEPTH} levels deep and {@value
 * #MAX_NODES} values long. A member named twice and text that is no Unicode (half a surrogate pair)
 * are refused.
 */
public final class StreamingJsonText implements JsonText {
  /** Maximum depth of arrays and objects (assumed). */
  public static final int MAX_DEPTH = 16;

  /**
   * Maximum number of values and names (assumed): each takes up to some 200 bytes of memory for
   * three on the wire, so they are counted while they are read.
   */
  public static final int MAX_NODES = 10_000;

  private static final int MAX_NUMBER = 100;

  // Names are the client's: none of them may fill a table that outlives the request.
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER)
                  .build())
          .build();

  @Override
  public Object parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      Object value = new Reading(parser).value();
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("not one JSON value");
      }
      return value;
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  /** One text while it is read. */
  private static final class Reading {
    private final JsonParser parser;
    private int nodes;

    Reading(JsonParser parser) {
      this.parser = parser;
    }

    Object value() throws IOException {
      if (++nodes > MAX_NODES) {
        throw new IllegalArgumentException("more than " + MAX_NODES + " values");
      }
      return switch (parser.currentToken()) {
        case START_OBJECT -> object();
        case START_ARRAY -> array();
        case VALUE_STRING -> wellFormed(parser.getText());
        case VALUE_NUMBER_INT -> integer(parser.getText());
        case VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getText());
        case VALUE_TRUE -> Boolean.TRUE;
        case VALUE_FALSE -> Boolean.FALSE;
        case VALUE_NULL -> JsonNull.NULL;
        case null, default -> throw new IllegalArgumentException("not JSON");
      };
    }

    private Map<String, Object> object() throws IOException {
      var members = new LinkedHashMap<String, Object>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = wellFormed(parser.currentName());
        parser.nextToken();
        members.put(name, value());
      }
      return members;
    }

    private List<Object> array() throws IOException {
      var elements = new ArrayList<Object>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(value());
      }
      return elements;
    }
  }

  private static Number integer(String text) {
    return text.length() <= 18 ? Long.valueOf(text) : new BigInteger(text);
  }

  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new IllegalArgumentException("half a surrogate pair");
        }
        i++;
      }
    }
    return text;
  }
}
