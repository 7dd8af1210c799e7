package io.rshare.application.admin;

import io.rshare.application.Says;

/** A key with its secret. */
public record MadeKey(
    String accessKeyId,
    @Says("Secret of the key; no other call shows it.") String accessKeySecret,
    boolean active) {
  @Override
  public String toString() {
    return "MadeKey[" + accessKeyId + "]";
  }
}
