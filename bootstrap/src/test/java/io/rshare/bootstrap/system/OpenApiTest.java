package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.Product;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OpenAPI document is one, says something about everything, and can be read by people. */
@SuppressWarnings("NullAway.Init")
class OpenApiTest {
  private static TestService service;
  private static RestClient rest;
  private static ApiDocument document;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml");
    rest = new RestClient(service.service.endpoint());
    document = new ApiDocument(rest.send("GET", "/v1/openapi.json", Map.of(), "").body());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aParserOfTheStandardFindsNothingWrong() {
    var options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(document.text, null, options);

    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    assertThat(parsed.getOpenAPI().getPaths()).hasSizeGreaterThan(15);
  }

  @Test
  void aParserOfTheStandardWouldFindSomethingWrong() {
    String broken = document.text.replace("\"responses\":", "\"answers\":");

    assertThat(new OpenAPIV3Parser().readContents(broken, null, null).getMessages()).isNotEmpty();
  }

  @Test
  void everySchemaIsOne() {
    List<String> misfits = new ArrayList<>();
    for (JsonNode schema : document.root.findValues("schema")) {
      misfits.addAll(document.misfitsOfSchema(schema));
    }
    document
        .root
        .at("/components/schemas")
        .forEach(schema -> misfits.addAll(document.misfitsOfSchema(schema)));

    assertThat(misfits).isEmpty();
  }

  @Test
  void everyOperationHasARouteThatNamesIt() {
    List<String> twins =
        document.operations().stream()
            .map(operation -> operation.node().path("x-rpc-operation").asText())
            .filter(twin -> !twin.isEmpty())
            .toList();

    assertThat(twins)
        .containsExactlyInAnyOrderElementsOf(
            service.service.bean(OperationCatalogue.class).of(Product.RESOURCE_SHARING).stream()
                .map(operation -> operation.spec().name())
                .toList());
  }

  @Test
  void everyRouteIsDescribedAndItsNameIsItsOwn() {
    assertThat(document.operations())
        .extracting(ApiDocument.Operation::name)
        .doesNotContain("")
        .doesNotHaveDuplicates();
    assertThat(document.operations())
        .allSatisfy(
            operation -> {
              assertThat(operation.node().path("summary").asText()).endsWith(".");
              assertThat(operation.node().path("tags").path(0).asText()).isNotEmpty();
              for (JsonNode parameter : operation.node().path("parameters")) {
                assertThat(parameter.path("description").asText())
                    .as(parameter.toString())
                    .isNotEmpty();
              }
            });
  }

  @Test
  void regionsAndIdsOfSharesAreDescribedAlikeOnEveryRoute() {
    Set<JsonNode> ids = new HashSet<>();
    Set<JsonNode> regions = new HashSet<>();
    for (ApiDocument.Operation operation : document.operations()) {
      for (JsonNode parameter : operation.node().path("parameters")) {
        JsonNode schema = parameter.path("schema");
        switch (parameter.path("name").asText()) {
          case "resourceShareId" -> ids.add(schema.path("pattern"));
          case "regionId" -> regions.add(schema.path("enum"));
          default -> {}
        }
      }
    }

    assertThat(ids).singleElement().satisfies(id -> assertThat(id.asText()).startsWith("^rs-"));
    assertThat(regions).singleElement().satisfies(all -> assertThat(all).hasSizeGreaterThan(20));
  }

  @Test
  void everyExampleIsWhatItStandsFor() {
    List<String> misfits = new ArrayList<>();
    int examples = 0;
    for (ApiDocument.Operation operation : document.operations()) {
      JsonNode parameters = operation.node().path("parameters");
      for (int i = 0; i < parameters.size(); i++) {
        examples += check(operation.pointer() + "/parameters/" + i, parameters.get(i), misfits);
      }
      for (String place : List.of("/requestBody", "/responses/200", "/responses/201")) {
        JsonNode media = operation.node().at(place + "/content/application~1json");
        if (!media.isMissingNode()) {
          examples +=
              check(operation.pointer() + place + "/content/application~1json", media, misfits);
        }
      }
    }

    assertThat(misfits).isEmpty();
    assertThat(examples).isGreaterThan(100);
  }

  private static int check(String pointer, JsonNode described, List<String> misfits) {
    JsonNode json = described.at("/content/application~1json");
    boolean optional = described.has("in") && !described.path("required").asBoolean();
    if (optional && !described.has("example") && !json.has("example")) {
      // Examples of all parameters have to go together.
      return 0;
    }
    if (!json.isMissingNode()) {
      return check(pointer + "/content/application~1json", json, misfits);
    }
    if (!described.has("example")) {
      misfits.add("no example at " + pointer);
      return 0;
    }
    misfits.addAll(document.misfits(pointer + "/schema", described.get("example").toString()));
    return 1;
  }

  @Test
  void thePageIsReadableWithoutAnythingFromElsewhere() {
    RestClient.Answer page = rest.send("GET", "/v1/docs", Map.of(), "");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-type")).isEqualTo("text/html;charset=utf-8");
    assertThat(page.body()).doesNotContain("<script", "href=\"http", "src=", "url(");
    document
        .operations()
        .forEach(operation -> assertThat(page.body()).contains("id=\"" + operation.name() + "\""));
    assertThat(page.body()).contains("id=\"EntityNotExists.ResourceShare\"");
  }
}
