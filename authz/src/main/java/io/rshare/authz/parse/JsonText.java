package io.rshare.authz.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.PolicyDocument;
import io.rshare.authz.syntax.PrincipalClause;
import io.rshare.authz.syntax.Statement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a document back as JSON; reading the text again gives the same document. */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private JsonText(JsonGenerator out) {
    this.out = out;
  }

  /** The text of a document, on one line. */
  public static String of(PolicyDocument document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      new JsonText(out).document(document);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private void document(PolicyDocument document) throws IOException {
    out.writeStartObject();
    out.writeStringField("Version", document.version());
    out.writeArrayFieldStart("Statement");
    for (Statement statement : document.statements()) {
      statement(statement);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void statement(Statement statement) throws IOException {
    out.writeStartObject();
    if (statement.sid() != null) {
      out.writeStringField("Sid", statement.sid());
    }
    out.writeStringField("Effect", statement.effect().word());
    patterns("Action", statement.action());
    if (statement.resource() != null) {
      patterns("Resource", statement.resource());
    }
    if (!statement.principals().isEmpty()) {
      out.writeObjectFieldStart("Principal");
      for (PrincipalClause clause : statement.principals()) {
        values(clause.kind().word(), clause.values());
      }
      out.writeEndObject();
    }
    if (!statement.conditions().isEmpty()) {
      condition(statement.conditions());
    }
    out.writeEndObject();
  }

  private void condition(List<ConditionClause> clauses) throws IOException {
    Map<String, Map<String, List<String>>> byOperator = new LinkedHashMap<>();
    for (ConditionClause clause : clauses) {
      byOperator
          .computeIfAbsent(clause.word(), unused -> new LinkedHashMap<>())
          .put(clause.key(), clause.values());
    }
    out.writeObjectFieldStart("Condition");
    for (Map.Entry<String, Map<String, List<String>>> operator : byOperator.entrySet()) {
      out.writeObjectFieldStart(operator.getKey());
      for (Map.Entry<String, List<String>> key : operator.getValue().entrySet()) {
        values(key.getKey(), key.getValue());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void patterns(String name, Patterns patterns) throws IOException {
    values(patterns.excluding() ? "Not" + name : name, patterns.values());
  }

  private void values(String name, List<String> values) throws IOException {
    out.writeFieldName(name);
    out.writeStartArray();
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }
}
