package io.rshare.application;

/**
 * A result of which a few instances, made once, answer all calls. Whoever writes results may keep
 * what he has made of one.
 */
public interface Unchanging {}
