package io.rshare.authz.reference;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.compile.StatementId;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.evaluate.Decision.Allowed;
import io.rshare.authz.evaluate.Decision.ExplicitlyDenied;
import io.rshare.authz.evaluate.Decision.ImplicitlyDenied;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.evaluate.PolicyEngine;
import io.rshare.authz.evaluate.PolicyLayer;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PolicySwitches.GroupScope;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** The reference algorithm, word for word and without any cleverness. */
public final class NaiveEngine implements PolicyEngine {
  private final Layers<List<PolicySource>> layers;
  private final PolicySwitches switches;

  public NaiveEngine(Layers<List<PolicySource>> layers, PolicySwitches switches) {
    this.layers = layers;
    this.switches = switches;
  }

  @Override
  public Decision evaluate(AccessRequest request) {
    List<StatementId> by = new ArrayList<>();
    if (!layers.caller().exemptFromControl(switches)) {
      for (List<PolicySource> level : layers.control()) {
        Decision decision = basic(level, PolicyLayer.CONTROL, request);
        if (!(decision instanceof Allowed allowed)) {
          return decision;
        }
        by.addAll(allowed.by());
      }
    }
    if (layers.session() != null) {
      Decision decision = basic(layers.session(), PolicyLayer.SESSION, request);
      if (!(decision instanceof Allowed allowed)) {
        return decision;
      }
      by.addAll(allowed.by());
    }
    if (layers.caller().allowedAsRoot()) {
      return new Allowed(by);
    }
    Decision rest = layers.trust() == null ? identity(request) : assume(request);
    if (rest instanceof Allowed allowed) {
      by.addAll(allowed.by());
      return new Allowed(by);
    }
    return rest;
  }

  private Decision identity(AccessRequest request) {
    Decision account = basic(layers.account(), PolicyLayer.ACCOUNT, request);
    if (layers.group() == null || layers.group().isEmpty()) {
      return account;
    }
    if (switches.groupScope() == GroupScope.STOP_AT_ACCOUNT_LEVEL
        && !(account instanceof ImplicitlyDenied)) {
      return account;
    }
    Decision group = basic(layers.group(), PolicyLayer.RESOURCE_GROUP, request);
    if (account instanceof ExplicitlyDenied || group instanceof ExplicitlyDenied) {
      return account instanceof ExplicitlyDenied ? account : group;
    }
    return account instanceof Allowed ? account : group;
  }

  private Decision assume(AccessRequest request) {
    Decision b = basic(layers.trust(), PolicyLayer.ASSUME_ROLE, request);
    if (layers.trustAlone()) {
      return b;
    }
    Decision a = identity(request);
    if (a instanceof ExplicitlyDenied) {
      return a;
    }
    if (b instanceof ExplicitlyDenied) {
      return b;
    }
    if (a instanceof Allowed(var first) && b instanceof Allowed(var second)) {
      List<StatementId> by = new ArrayList<>(first);
      by.addAll(second);
      return new Allowed(by);
    }
    return a instanceof Allowed ? b : a;
  }

  private Decision basic(List<PolicySource> policies, PolicyLayer layer, AccessRequest request) {
    NaiveMatcher matcher = new NaiveMatcher(switches, request);
    for (Effect effect : new Effect[] {Effect.DENY, Effect.ALLOW}) {
      for (PolicySource policy : policies) {
        for (Statement statement : policy.document().statements()) {
          if (statement.effect() == effect && matcher.matches(statement)) {
            List<StatementId> by = List.of(new StatementId(policy.origin(), statement.index()));
            return effect == Effect.DENY ? new ExplicitlyDenied(by, layer) : new Allowed(by);
          }
        }
      }
    }
    return new ImplicitlyDenied(layer);
  }
}
