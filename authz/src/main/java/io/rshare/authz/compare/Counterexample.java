package io.rshare.authz.compare;

import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.request.AccessRequest;

/** A request about which the policies differ; the decisions are those of the engine. */
public record Counterexample(AccessRequest request, Decision old, Decision fresh) {}
