package io.rshare.authz.condition;

/**
 * The positive form of one clause: does a request value match one of the policy's values? A value
 * that the family cannot read matches nothing.
 */
interface ValueTest {
  boolean matches(String value);
}
