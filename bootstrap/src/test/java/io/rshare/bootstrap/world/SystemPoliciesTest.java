package io.rshare.bootstrap.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.access.PolicyCheck;
import io.rshare.bootstrap.PolicyDocuments;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.SystemPolicies;
import io.rshare.domain.world.World;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies of the cloud that come with the service. */
class SystemPoliciesTest {

  static Collection<Policy> all() {
    return SystemPolicies.all();
  }

  private static World world(List<String> names) {
    String policies = names.stream().collect(Collectors.joining(", ", "[", "]"));
    return new WorldFile(
            "world.yaml",
            """
            accounts:
              - id: "1000000000000001"
                name: main
                users: [{name: alice, id: "2001", policies: %s}]
            """
                .formatted(policies))
        .read(PolicyDocuments::problemsOf);
  }

  @Test
  void areThePublishedOnesAndTheThreeThatEveryAccountUses() {
    assertThat(all())
        .hasSize(26)
        .extracting(Policy::name)
        .contains(
            "AdministratorAccess", "PowerUserAccess", "ReadOnlyAccess", "AliyunVPCFullAccess");
  }

  @ParameterizedTest
  @MethodSource("all")
  void areSound(Policy policy) {
    assertThat(PolicyDocuments.problemsOf(PolicyCheck.Kind.IDENTITY, policy.document())).isEmpty();
  }

  @Test
  void canBeAttachedInAnyCase() {
    List<String> names = all().stream().map(Policy::name).toList();

    World world = world(names);

    assertThat(world.attachments())
        .extracting(PolicyAttachment::policyName)
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(world(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList()))
        .isEqualTo(world);
  }
}
