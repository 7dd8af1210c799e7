package io.rshare.authz;

import io.rshare.application.access.SessionPolicies;
import io.rshare.authz.parse.FindingType;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.domain.fault.FaultCode;

/** Reads session policies with the parser that reads them again when they decide. */
public final class SessionPolicyParser implements SessionPolicies {
  private final PolicyParser parser = new PolicyParser(PolicySwitches.DEFAULTS);

  @Override
  public void check(String document) {
    switch (parser.parse(document, PolicyKind.SESSION)) {
      case ParsedPolicy.Sound _ -> {}
      case ParsedPolicy.Refused refused -> {
        boolean tooLong =
            refused.findings().stream().anyMatch(f -> f.type() == FindingType.POLICY_TOO_LONG);
        throw (tooLong ? FaultCode.SESSION_POLICY_TOO_LONG : FaultCode.SESSION_POLICY_INVALID)
            .fault();
      }
    }
  }
}
