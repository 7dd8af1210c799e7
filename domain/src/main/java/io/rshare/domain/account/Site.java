package io.rshare.domain.account;

/** Where an account is registered. Sharing never crosses sites (InvalidTarget.SiteMismatch). */
public enum Site {
  CHINA,
  INTERNATIONAL
}
