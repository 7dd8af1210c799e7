package io.rshare.authz.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.vectors.Vector;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus of forms is a promise of compatibility: what is accepted stays accepted. */
class AcceptedFormsTest {

  static Stream<String> forms() {
    return Vector.resource("/corpus/forms.txt").lines().filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void acceptsWhatTheCorpusAccepts(String line) {
    String kind = line.substring(2, line.indexOf(' ', 2));
    String value = line.substring(line.indexOf('|') + 1, line.lastIndexOf('|'));

    ParsedPolicy parsed = Documents.parse(document(kind, value), PolicyKind.IDENTITY);
    String taken =
        parsed instanceof ParsedPolicy.Refused ? "-" : parsed.findings().isEmpty() ? "+" : "~";
    assertThat(taken).isEqualTo(line.substring(0, 1));
  }

  private static String document(String kind, String value) {
    return switch (kind) {
      case "action" ->
          Documents.document("{'Effect':'Allow','Action':'" + value + "','Resource':'*'}");
      case "resource" ->
          Documents.document("{'Effect':'Allow','Action':'*','Resource':'" + value + "'}");
      case "key" -> Documents.withCondition("{'StringEquals':{'" + value + "':'x'}}");
      case "number" -> Documents.withCondition("{'NumericEquals':{'a:b':'" + value + "'}}");
      case "date" -> Documents.withCondition("{'DateEquals':{'a:b':'" + value + "'}}");
      case "bool" -> Documents.withCondition("{'Bool':{'a:b':'" + value + "'}}");
      case "ip" -> Documents.withCondition("{'IpAddress':{'a:b':'" + value + "'}}");
      default -> throw new IllegalArgumentException(kind);
    };
  }
}
