package io.rshare.application.query;

/**
 * A policy document that is stored nowhere.
 *
 * @param name what answers call it
 * @param document its JSON text
 */
public record NamedPolicy(String name, String document) {}
