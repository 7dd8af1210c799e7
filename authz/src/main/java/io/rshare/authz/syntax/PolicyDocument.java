package io.rshare.authz.syntax;

import java.util.List;

/** A whole policy document. Its version is always "1"; source: "Policy structure and syntax". */
public record PolicyDocument(String version, List<Statement> statements) {
  public PolicyDocument {
    statements = List.copyOf(statements);
  }

  /** A document of these statements. */
  public static PolicyDocument of(List<Statement> statements) {
    return new PolicyDocument("1", statements);
  }
}
