package io.rshare.application;

/** The access level of an operation, as the API reference lists it. */
public enum AccessLevel {
  CREATE,
  LIST,
  GET,
  UPDATE,
  DELETE
}
