package io.rshare.authz.tool;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.StatementId;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.evaluate.PolicyLayer;
import io.rshare.authz.explain.Explanation;
import io.rshare.authz.explain.LayerTrace;
import io.rshare.authz.explain.StatementTrace;
import io.rshare.authz.parse.Finding;
import io.rshare.authz.syntax.Location;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** What the tools find, as JSON for programs. */
public final class ToolJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Writes part of a JSON text. */
  private interface Part {
    void write(ToolJson json) throws IOException;
  }

  private final JsonGenerator out;

  private ToolJson(JsonGenerator out) {
    this.out = out;
  }

  /** Findings of one file: {@code {file, sound, findings: [...]}}. */
  public static String findings(String file, List<Finding> findings, boolean sound) {
    return text(
        json -> {
          json.out.writeStringField("file", file);
          json.out.writeBooleanField("sound", sound);
          json.out.writeArrayFieldStart("findings");
          for (Finding finding : findings) {
            json.out.writeStartObject();
            json.out.writeStringField("level", finding.level().title());
            json.out.writeStringField("type", finding.type().title());
            json.out.writeStringField("pointer", finding.pointer());
            json.place(finding.at());
            json.out.writeStringField("message", finding.message());
            json.out.writeEndObject();
          }
          json.out.writeEndArray();
        });
  }

  /** Warnings of the linter: {@code {warnings: [...]}}. */
  public static String lint(List<LintFinding> findings) {
    return text(
        json -> {
          json.out.writeArrayFieldStart("warnings");
          for (LintFinding finding : findings) {
            json.out.writeStartObject();
            json.out.writeStringField("level", finding.rule().level().title());
            json.out.writeStringField("type", finding.rule().title());
            json.statement(finding.statement());
            json.place(finding.at());
            json.out.writeStringField("message", finding.message());
            json.out.writeEndObject();
          }
          json.out.writeEndArray();
        });
  }

  /** A decision: {@code {decision, layer, matched: [...], missingKeys: [...]}}. */
  public static String simulation(Explanation explanation) {
    return text(json -> json.decision(explanation));
  }

  /** A decision with the trace of every statement asked. */
  public static String explanation(Explanation explanation) {
    return text(
        json -> {
          json.decision(explanation);
          json.out.writeArrayFieldStart("layers");
          for (LayerTrace layer : explanation.layers()) {
            json.layer(layer);
          }
          json.out.writeEndArray();
        });
  }

  /** A report: {@code {file, total, passed, failures: [...], undecided: [...]}}. */
  public static String report(SuiteReport report) {
    return text(
        json -> {
          json.out.writeStringField("file", report.suite().file());
          json.out.writeNumberField("total", report.results().size());
          json.out.writeNumberField("passed", report.passed());
          json.out.writeArrayFieldStart("failures");
          for (SuiteReport.Result result : report.results()) {
            if (!result.passed()) {
              json.failure(result);
            }
          }
          json.out.writeEndArray();
          json.out.writeArrayFieldStart("undecided");
          for (StatementId id : report.undecided()) {
            json.out.writeStartObject();
            json.statement(id);
            json.out.writeEndObject();
          }
          json.out.writeEndArray();
        });
  }

  private void failure(SuiteReport.Result result) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", result.asked().name());
    place(result.asked().at());
    strings("differences", result.failures());
    decision(result.explanation());
    out.writeEndObject();
  }

  private void decision(Explanation explanation) throws IOException {
    Decision decision = explanation.decision();
    out.writeStringField("decision", Outcome.of(decision).word());
    switch (decision) {
      case Decision.Allowed unused -> out.writeNullField("layer");
      case Decision.ExplicitlyDenied(var unused, PolicyLayer layer) ->
          out.writeStringField("layer", layer.policyType());
      case Decision.ImplicitlyDenied(PolicyLayer layer) ->
          out.writeStringField("layer", layer.policyType());
    }
    out.writeArrayFieldStart("matched");
    for (StatementTrace trace : explanation.matched()) {
      out.writeStartObject();
      statement(trace.id());
      out.writeStringField("effect", trace.effect().word());
      out.writeEndObject();
    }
    out.writeEndArray();
    strings("missingKeys", explanation.missingKeys());
  }

  private void layer(LayerTrace layer) throws IOException {
    out.writeStartObject();
    out.writeStringField("layer", layer.layer().policyType());
    out.writeNumberField("level", layer.level());
    out.writeArrayFieldStart("statements");
    for (StatementTrace trace : layer.statements()) {
      out.writeStartObject();
      statement(trace.id());
      out.writeStringField("effect", trace.effect().word());
      place(trace.at());
      out.writeBooleanField("applies", trace.matched());
      if (trace.mismatch().isPresent()) {
        out.writeStringField("why", ExplanationText.mismatch(trace.mismatch().get()));
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void statement(StatementId id) throws IOException {
    PolicyOrigin policy = id.policy();
    out.writeStringField("policy", policy.identifier());
    out.writeStringField("policyType", policy.type().word());
    out.writeStringField("version", policy.version());
    out.writeStringField("attachedTo", policy.attachedTo().word());
    out.writeStringField("scope", policy.scope().word());
    out.writeNumberField("statement", id.index());
  }

  private void place(Location at) throws IOException {
    out.writeNumberField("line", at.line());
    out.writeNumberField("column", at.column());
  }

  private void strings(String name, List<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private static String text(Part part) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.writeStartObject();
      part.write(new ToolJson(out));
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
