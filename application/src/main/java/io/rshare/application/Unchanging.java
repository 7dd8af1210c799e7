package io.rshare.application;

/**
 * A result of which a few instances, made once, answer all calls: what is written of one may be
 * kept.
 */
public interface Unchanging {}
