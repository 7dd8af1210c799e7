package io.rshare.application.admin;

import io.rshare.application.Says;
import java.util.List;
import java.util.Optional;

/** A custom policy with its versions. */
public record PolicyDocument(
    @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
    @Says("Its name.") String name,
    @Says("Version in force; the last one by default.") Optional<String> defaultVersion,
    @Says(value = "1 to 5 versions.", least = 1, most = 5) List<VersionDocument> versions) {

  /** One text of a policy. */
  public record VersionDocument(
      @Says("Version, such as v1.") String version,
      @Says("Policy document (JSON).") String document) {}
}
