package io.rshare.bootstrap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.AccessPorts;
import io.rshare.application.Operation;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.OperationSpec;
import io.rshare.application.PageTokens;
import io.rshare.application.Ports;
import io.rshare.application.Product;
import io.rshare.application.access.Diagnostics;
import io.rshare.application.sts.SessionTokens;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.share.SharingSettings;
import io.rshare.memory.InMemoryPersistence;
import io.rshare.testkit.SampleIds;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Every operation agrees with the API reference, and docs/compatibility.md says which there are.
 */
class OperationCatalogueTest {
  private static final String START = "<!-- operations: made by OperationCatalogueTest -->";
  private static final String END = "<!-- end of operations -->";

  private final OperationCatalogue catalogue = catalogue();

  static OperationCatalogue catalogue() {
    var store = new InMemoryPersistence(InstantSource.system());
    return new OperationCatalogue(
        new Ports(
            store.resourceShares(),
            store.listings(),
            store.usages(),
            store.knownAccounts(),
            store.resourceDirectories(),
            store.directories(),
            store.resourceCatalogue(),
            new SampleIds(),
            new PageTokens(store.serviceKeys()),
            SharingSettings.DEFAULTS),
        new AccessPorts(
            store.identities(),
            new SessionTokens(store.serviceKeys()),
            document -> {},
            message -> new Diagnostics.Unreadable()));
  }

  @Test
  void theReferenceHasTwentyFiveOperations() {
    assertThat(DocumentedOperation.all())
        .filteredOn(operation -> operation.product() == Product.RESOURCE_SHARING)
        .hasSize(25);
  }

  @Test
  void everyServedOperationIsAsDocumented() {
    List<DocumentedOperation> documented = DocumentedOperation.all();
    for (Operation<?, ?> operation : catalogue.all()) {
      OperationSpec<?> spec = operation.spec();
      DocumentedOperation page =
          documented.stream()
              .filter(candidate -> candidate.name().equals(spec.name()))
              .filter(candidate -> candidate.product() == spec.product())
              .findFirst()
              .orElseThrow();
      assertThat(spec.level().name().toLowerCase(Locale.ROOT)).isEqualTo(page.accessLevel());
      assertThat(spec.conditionKeys()).isEqualTo(page.conditionKeys());
      assertThat(spec.callsPerSecond()).isEqualTo(page.callsPerSecond());
      assertThat(spec.action()).isEqualTo(page.product().code() + ":" + page.name());
      assertThat(operation.getClass().getSimpleName()).isEqualTo(page.name());
    }
  }

  @Test
  void declaredFaultsAreTheDocumentedOnes() {
    for (Operation<?, ?> operation : catalogue.all()) {
      String name = operation.spec().name();
      assertThat(operation.spec().faults())
          .as(name)
          .extracting(FaultCode::wireCode)
          .containsExactlyInAnyOrderElementsOf(
              DocumentedFault.of(name).stream().map(DocumentedFault::code).toList());
    }
  }

  @Test
  void thePageOnCompatibilityListsWhatIsServed() {
    assertThat(ProjectFile.section("docs/compatibility.md", START, END))
        .as("put this between the two marks in docs/compatibility.md:\n" + table())
        .isEqualTo(table());
  }

  private String table() {
    var table =
        new StringBuilder("| operation | product | served | what it does |\n|---|---|---|---|\n");
    for (DocumentedOperation operation : DocumentedOperation.all()) {
      table
          .append("| ")
          .append(operation.name())
          .append(" | ")
          .append(operation.product().title())
          .append(
              catalogue.find(operation.product(), operation.name()).isPresent()
                  ? " | yes | "
                  : " | not yet | ")
          .append(operation.summary())
          .append(" |\n");
    }
    return table.toString();
  }
}
