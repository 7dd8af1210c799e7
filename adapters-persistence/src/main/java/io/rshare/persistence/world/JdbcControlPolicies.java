package io.rshare.persistence.world;

import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.world.Kind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Singleton
final class JdbcControlPolicies implements ControlPolicies {
  private final DirectoryRows rows;
  private final EntryPages pages;
  private final OneMoment moment;
  private final EntryWrites writes;

  JdbcControlPolicies(DirectoryRows rows, EntryPages pages, OneMoment moment, EntryWrites writes) {
    this.rows = rows;
    this.pages = pages;
    this.moment = moment;
    this.writes = writes;
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

  @Override
  public Set<String> attachedTo(String directoryId, String place) {
    return moment.read(() -> rows.attachedTo(directoryId, place));
  }

  @Override
  public void put(ControlPolicy policy) {
    writes.replace(
        Kind.CONTROL_POLICIES, find(policy.directoryId(), policy.id()), Optional.of(policy));
  }

  @Override
  public void remove(String directoryId, String id) {
    writes.replace(Kind.CONTROL_POLICIES, find(directoryId, id), Optional.empty());
  }
}
