package io.rshare.application.query;

import io.rshare.application.Says;

/** A policy document that is stored nowhere. */
public record NamedPolicy(
    @Says("What answers call it.") String name, @Says("Its JSON text.") String document) {}
