package io.rshare.authz.compile;

import io.rshare.authz.syntax.PolicyDocument;

/** A policy to be compiled, and where it comes from. */
public record PolicySource(PolicyOrigin origin, PolicyDocument document) {}
