package io.rshare.authz.compare;

/** A test of a dimension, one of those that have to hold for a statement to apply. */
record Conjunct(int dimension, int test) {}
