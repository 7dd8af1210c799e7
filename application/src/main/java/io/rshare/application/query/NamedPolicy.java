package io.rshare.application.query;

import io.rshare.application.Says;

/** A policy document that is stored nowhere. */
public record NamedPolicy(
    @Says("Name of the policy in answers.") String name,
    @Says("Policy document (JSON).") String document) {}
