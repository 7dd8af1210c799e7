package io.rshare.bootstrap.world;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A policy document in the file: JSON text as it is, or YAML that stands for JSON. */
final class PolicyText {
  private static final JsonFactory JSON = new JsonFactory();

  private PolicyText() {}

  /**
   * The JSON text of {@code document}; types stay what they are, for the policy parser to judge.
   */
  static String of(Node document) {
    if (document instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(document, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Node node, JsonGenerator json) throws IOException {
    switch (node) {
      case MappingNode mapping -> {
        json.writeStartObject();
        for (NodeTuple tuple : mapping.getValue()) {
          json.writeFieldName(tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "");
          write(tuple.getValueNode(), json);
        }
        json.writeEndObject();
      }
      case SequenceNode sequence -> {
        json.writeStartArray();
        for (Node element : sequence.getValue()) {
          write(element, json);
        }
        json.writeEndArray();
      }
      case ScalarNode scalar -> writeScalar(scalar, json);
      default -> throw new IllegalStateException("unknown node " + node);
    }
  }

  private static void writeScalar(ScalarNode scalar, JsonGenerator json) throws IOException {
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.BOOL)) {
      json.writeBoolean(Boolean.parseBoolean(scalar.getValue()));
    } else if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      json.writeNumber(scalar.getValue());
    } else if (tag.equals(Tag.NULL)) {
      json.writeNull();
    } else {
      json.writeString(scalar.getValue());
    }
  }
}
