package io.rshare.persistence.world;

import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.identity.ControlPolicy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcControlPolicies implements ControlPolicies {
  private final DirectoryRows rows;
  private final EntryPages pages;
  private final OneMoment moment;

  JdbcControlPolicies(DirectoryRows rows, EntryPages pages, OneMoment moment) {
    this.rows = rows;
    this.pages = pages;
    this.moment = moment;
  }

  @Override
  public Optional<ControlPolicy> find(String directoryId, String id) {
    return moment.read(
        () ->
            rows
                .controlPolicies(Where.is("directory_id", directoryId).andIs("policy_id", id))
                .stream()
                .findFirst());
  }

  @Override
  public List<ControlPolicy> page(String directoryId, String after, int most) {
    return pages.page(
        "control_policy",
        Where.is("directory_id", directoryId),
        "policy_id",
        after,
        most,
        rows::controlPolicies);
  }
}
