package io.rshare.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Unchanging;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultWriterTest {
  private record Row(String name) {}

  private record Changing(List<Row> rows, boolean whole) {}

  private record Constant(List<Row> rows, boolean whole) implements Unchanging {}

  private static final List<Row> ROWS = List.of(new Row("a\"b"), new Row("<华东>"));

  @Test
  void whatDoesNotChangeTravelsLikeAnyOtherResult() {
    Node tree = ResultWriter.tree("ID", new Changing(ROWS, true));
    var constant = new Constant(ROWS, true);

    for (int call = 0; call < 2; call++) {
      Node kept = ResultWriter.tree("ID", constant);
      assertThat(JsonWriter.write(kept)).isEqualTo(JsonWriter.write(tree));
      assertThat(XmlWriter.write("R", kept)).isEqualTo(XmlWriter.write("R", tree));
    }
  }

  @Test
  void everyRequestKeepsItsOwnId() {
    var constant = new Constant(ROWS, true);

    assertThat(JsonWriter.write(ResultWriter.tree("ONE", constant))).contains("\"ONE\"");
    assertThat(JsonWriter.write(ResultWriter.tree("TWO", constant))).contains("\"TWO\"");
  }
}
