package io.rshare.bootstrap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.resource.Arn;
import io.rshare.domain.resource.Capability;
import io.rshare.domain.resource.ResourceType;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on names in policies says what operations and resource types declare. */
class PolicyReferencePageTest {
  private static final String PAGE = "docs/policy-reference.md";

  @Test
  void listsEveryActionWithItsConditionKeys() {
    assertSection("actions", actions());
  }

  @Test
  void listsEveryResourceTypeWithTheFormOfItsArn() {
    assertSection("types", types());
  }

  private static void assertSection(String name, String table) {
    String section =
        ProjectFile.section(
            PAGE,
            "<!-- " + name + ": made by PolicyReferencePageTest -->",
            "<!-- end of " + name + " -->");
    assertThat(section)
        .as("put this between the two marks '%s' in %s:%n%s", name, PAGE, table)
        .isEqualTo(table);
  }

  private static String actions() {
    var table = new StringBuilder("| action | access level | condition keys |\n|---|---|---|\n");
    for (Operation<?, ?> operation : OperationCatalogueTest.catalogue().all()) {
      OperationSpec<?> spec = operation.spec();
      table
          .append("| `%s` | %s | ".formatted(spec.action(), lowerCase(spec.level())))
          .append(
              spec.conditionKeys().stream()
                  .map(key -> "`" + key + "`")
                  .collect(Collectors.joining(", ")))
          .append(" |\n");
    }
    return table.toString();
  }

  private static String types() {
    var table =
        new StringBuilder(
            "| type | ARN | named by | outside | services | a target can leave |\n"
                + "|---|---|---|---|---|---|\n");
    for (ResourceType type : ResourceType.values()) {
      String form =
          type.arn("<region>", new AccountId("1000000000000001"), "<id>")
              .map(Arn::toString)
              .map(arn -> "`" + arn.replace("1000000000000001", "<account>") + "`")
              .orElse("none");
      table.append(
          "| `%s` | %s | %s | %s | %s | %s |%n"
              .formatted(
                  type.typeName(),
                  form,
                  namedBy(type),
                  yes(type, Capability.EXTERNAL_SHARING),
                  yes(type, Capability.SERVICE_SHARING),
                  yes(type, Capability.LEAVING)));
    }
    return table.toString();
  }

  private static String namedBy(ResourceType type) {
    return type.can(Capability.BY_ID) && type.can(Capability.BY_ARN)
        ? "id or ARN"
        : type.can(Capability.BY_ID) ? "id" : "ARN";
  }

  private static String yes(ResourceType type, Capability capability) {
    return type.can(capability) ? "yes" : "no";
  }

  private static String lowerCase(Enum<?> level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
