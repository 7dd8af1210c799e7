package io.rshare.authz.parse;

import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.PolicyDocument;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads policy documents. All problems of a document are reported, not the first; a document with
 * any error yields nothing to evaluate. Takes time linear in the text and never throws. Sources:
 * "Policy structure and syntax", "Policy elements", "Validate policies".
 */
public final class PolicyParser {
  /** The longest document the service's validator takes; source: ValidatePolicy. */
  public static final int VALIDATOR_LIMIT = 61_440;

  private static final Pointer VERSION = Pointer.ROOT.below("Version");
  private static final Pointer STATEMENT = Pointer.ROOT.below("Statement");

  private final PolicySwitches switches;

  /** A parser that reads the open questions of the language this way. */
  public PolicyParser(PolicySwitches switches) {
    this.switches = switches;
  }

  /** Reads a document under the size limit of its kind. */
  public ParsedPolicy parse(String text, PolicyKind kind) {
    return parse(text, kind, kind.maxLength());
  }

  /** Reads a document of at most {@code maxLength} characters. */
  public ParsedPolicy parse(String text, PolicyKind kind, int maxLength) {
    Findings findings = new Findings(switches.undecided());
    if (text.length() > maxLength) {
      findings.error(
          FindingType.POLICY_TOO_LONG,
          Pointer.ROOT,
          Location.UNKNOWN,
          DocumentLength.message(text, kind, maxLength));
    }
    PolicyDocument document =
        text.length() > VALIDATOR_LIMIT ? null : document(text, kind, findings);
    return outcome(document, kind, findings);
  }

  /** Reads a document that is part of a larger file; no size limit applies. */
  public ParsedPolicy parse(Json root, PolicyKind kind) {
    Findings findings = new Findings(switches.undecided());
    return outcome(document(root, kind, findings), kind, findings);
  }

  private static ParsedPolicy outcome(
      @Nullable PolicyDocument document, PolicyKind kind, Findings findings) {
    List<Finding> all = findings.all();
    return document != null && !findings.refused()
        ? new ParsedPolicy.Sound(document, all)
        : new ParsedPolicy.Refused(kind.refusal(findings.refusing()), all);
  }

  private @Nullable PolicyDocument document(String text, PolicyKind kind, Findings findings) {
    try {
      return document(JsonReader.read(text), kind, findings);
    } catch (JsonProblem problem) {
      findings.error(FindingType.JSON_SYNTAX_ERROR, Pointer.ROOT, problem.at(), problem.reason());
      return null;
    }
  }

  private @Nullable PolicyDocument document(Json root, PolicyKind kind, Findings findings) {
    Elements elements = Elements.of(root, Pointer.ROOT, "a policy document", findings);
    if (elements == null) {
      return null;
    }
    Json version = elements.take("Version");
    Json statements = elements.take("Statement");
    checkVersion(version, root, findings);
    if (!switches.unknownElements()) {
      elements.refuseRest("a policy document");
    }
    if (statements == null) {
      findings.error(
          FindingType.MISSING_STATEMENT,
          Pointer.ROOT,
          root.at(),
          "Add a Statement element to the policy document.");
      return null;
    }
    return PolicyDocument.of(statements(statements, kind, findings));
  }

  private static void checkVersion(@Nullable Json version, Json root, Findings findings) {
    switch (version) {
      case null ->
          findings.error(
              FindingType.MISSING_VERSION,
              Pointer.ROOT,
              root.at(),
              "Add a Version element to the policy document.");
      case Json.Text text when text.value().equals("1") -> {}
      case Json.Text text ->
          findings.error(
              FindingType.INVALID_VERSION,
              VERSION,
              text.at(),
              "The version '"
                  + text.value()
                  + "' is not supported; it must be '1'."
                  + LooksLike.ofVersion(text.value()));
      case Json.Obj other -> mismatch(findings, VERSION, other, "a string");
      case Json.Arr other -> mismatch(findings, VERSION, other, "a string");
      case Json.Bare other -> mismatch(findings, VERSION, other, "a string");
    }
  }

  private List<Statement> statements(Json json, PolicyKind kind, Findings findings) {
    StatementReader reader = new StatementReader(kind, switches, findings);
    List<Statement> statements = new ArrayList<>();
    if (json instanceof Json.Obj lone) {
      findings.undecided(
          FindingType.DATA_TYPE_MISMATCH,
          STATEMENT,
          json.at(),
          "The value must be a list, not an object.");
      Statement statement = reader.read(lone, 0, STATEMENT);
      return statement == null ? List.of() : List.of(statement);
    }
    if (!(json instanceof Json.Arr list)) {
      mismatch(findings, STATEMENT, json, "a list");
      return List.of();
    }
    if (list.items().isEmpty()) {
      findings.undecided(
          FindingType.EMPTY_LIST, STATEMENT, json.at(), "The Statement element is empty.");
    }
    for (int i = 0; i < list.items().size(); i++) {
      Statement statement = reader.read(list.items().get(i), i, STATEMENT.at(i));
      if (statement != null) {
        statements.add(statement);
      }
    }
    return statements;
  }

  static void mismatch(Findings findings, Pointer pointer, Json found, String wanted) {
    String kind =
        switch (found) {
          case Json.Obj unused -> "an object";
          case Json.Arr unused -> "a list";
          case Json.Text unused -> "a string";
          case Json.Bare bare -> bare.written();
        };
    findings.error(
        FindingType.DATA_TYPE_MISMATCH,
        pointer,
        found.at(),
        "The value must be " + wanted + ", not " + kind + ".");
  }
}
