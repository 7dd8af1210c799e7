package io.rshare.authz.evaluate;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.List;

/** Short ways to write policies in tests; single quotes stand for double ones. */
public final class Policies {
  private Policies() {}

  /** A set of one policy with one statement, for example {@code Allow ecs:*}. */
  public static List<PolicySource> set(String effect, String action) {
    return List.of(source("p-" + effect, statement(effect, action, "")));
  }

  public static List<PolicySource> trust(String principal) {
    String body = "{'Effect':'Allow','Action':'sts:AssumeRole','Principal':{" + principal + "}}";
    return List.of(source("trust", PolicyKind.TRUST, body));
  }

  public static String statement(String effect, String action, String more) {
    return "{'Effect':'" + effect + "','Action':'" + action + "','Resource':'*'" + more + "}";
  }

  public static PolicySource source(String name, String statements) {
    return source(name, PolicyKind.IDENTITY, statements);
  }

  public static PolicySource source(String name, PolicyKind kind, String statements) {
    String text = ("{'Version':'1','Statement':[" + statements + "]}").replace('\'', '"');
    return switch (new PolicyParser(PolicySwitches.DEFAULTS).parse(text, kind)) {
      case ParsedPolicy.Sound sound ->
          new PolicySource(PolicyOrigin.custom(name), sound.document());
      case ParsedPolicy.Refused refused ->
          throw new AssertionError(name + ": " + refused.findings());
    };
  }

  public static AccessRequest request(String action) {
    return new AccessRequest(action, "*", RequestContext.EMPTY);
  }
}
