package io.rshare.authz.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.vectors.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that the live service is known to store. */
class SoundDocumentsTest {

  static List<Json> documents() {
    return JsonTexts.items(JsonTexts.read(Vector.resource("/corpus/sound-documents.json")));
  }

  @Test
  void holdsEveryDocumentFromTheField() {
    assertThat(documents()).hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void takesWhatTheServiceStores(Json entry) {
    String kind = JsonTexts.text(JsonTexts.member(entry, "kind").orElseThrow());
    Json document = JsonTexts.member(entry, "document").orElseThrow();

    assertThat(new PolicyParser(PolicySwitches.DEFAULTS).parse(document, PolicyKind.valueOf(kind)))
        .isInstanceOf(ParsedPolicy.Sound.class);
  }
}
