package io.rshare.application.admin;

/** The answer of use cases that have nothing to say. */
public record Done() {}
