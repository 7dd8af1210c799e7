package io.rshare.authz.tool;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.rshare.authz.compare.ComparisonResult;
import io.rshare.authz.compare.Counterexample;
import io.rshare.authz.compile.StatementId;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.ContextItem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comparisons and checks as JSON for programs. */
public final class ComparisonJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private ComparisonJson(JsonGenerator out) {
    this.out = out;
  }

  /** {@code {answer, reason, more, less}}; the answer is null if there is none. */
  public static String of(ComparisonResult result) {
    return text(json -> json.comparison(result));
  }

  /** {@code {answer, rules: [{rule, answer, reason, request}]}}. */
  public static String of(List<CheckedRule> rules) {
    return text(json -> json.check(rules));
  }

  /** Writes part of a JSON text. */
  private interface Part {
    void write(ComparisonJson json) throws IOException;
  }

  private void comparison(ComparisonResult result) throws IOException {
    switch (result) {
      case ComparisonResult.Decided decided -> {
        out.writeStringField("answer", decided.answer().word());
        out.writeNullField("reason");
      }
      case ComparisonResult.GaveUp gaveUp -> {
        out.writeNullField("answer");
        out.writeStringField("reason", gaveUp.reason());
      }
    }
    example("more", result.more());
    example("less", result.less());
  }

  private void check(List<CheckedRule> rules) throws IOException {
    answer(CheckedRule.together(rules));
    out.writeArrayFieldStart("rules");
    for (CheckedRule rule : rules) {
      out.writeStartObject();
      out.writeStringField("rule", rule.rule());
      answer(rule.answer());
      switch (rule) {
        case CheckedRule.Broken broken -> request(broken.request());
        case CheckedRule.Unknown unknown -> out.writeStringField("reason", unknown.reason());
        case CheckedRule.Kept unused -> {}
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void answer(Optional<String> answer) throws IOException {
    if (answer.isPresent()) {
      out.writeStringField("answer", answer.get());
    } else {
      out.writeNullField("answer");
    }
  }

  private void example(String name, Optional<Counterexample> example) throws IOException {
    if (example.isEmpty()) {
      out.writeNullField(name);
      return;
    }
    out.writeObjectFieldStart(name);
    request(example.get().request());
    decision("old", example.get().old());
    decision("new", example.get().fresh());
    out.writeEndObject();
  }

  private void request(AccessRequest request) throws IOException {
    out.writeObjectFieldStart("request");
    out.writeStringField("action", request.action());
    out.writeStringField("resource", request.resource().text());
    out.writeObjectFieldStart("context");
    for (Map.Entry<String, List<ContextItem>> key : request.context().keys().entrySet()) {
      out.writeArrayFieldStart(key.getKey());
      for (ContextItem item : key.getValue()) {
        out.writeStartArray();
        for (String spelling : item.spellings()) {
          out.writeString(spelling);
        }
        out.writeEndArray();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
    if (request.principal() != null) {
      out.writeStringField("principal", ComparisonText.name(request.principal()));
    }
    out.writeEndObject();
  }

  private void decision(String name, Decision decision) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("decision", Outcome.of(decision).word());
    out.writeArrayFieldStart("by");
    for (StatementId id : by(decision)) {
      out.writeString(id.toString());
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static List<StatementId> by(Decision decision) {
    return switch (decision) {
      case Decision.Allowed(var by) -> by;
      case Decision.ExplicitlyDenied(var by, var unused) -> by;
      case Decision.ImplicitlyDenied unused -> List.of();
    };
  }

  private static String text(Part part) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.writeStartObject();
      part.write(new ComparisonJson(out));
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
