package io.rshare.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private static Parameters of(Map<String, String> values) {
    return new Parameters(values, TestJson::parse);
  }

  @Test
  void emptyValueCountsAsNotGiven() {
    var in = of(Map.of("A", "", "L.1", "", "L.2", "x"));

    assertThat(in.text("A")).isEmpty();
    assertThat(in.list("L")).containsExactly("x");
  }

  @Test
  void listIsInOrderOfIndexesAndIgnoresGaps() {
    var in = of(Map.of("L.10", "c", "L.2", "b", "L.1", "a", "L", "no", "L.x", "no", "Lx.1", "no"));

    assertThat(in.list("L")).containsExactly("a", "b", "c");
  }

  @Test
  void indexesOutOfFormAreOtherNames() {
    var in = of(Map.of("L.99999999999999999999", "a", "L.01", "b", "L.-1", "c", "L.1.2", "d"));

    assertThat(in.list("L")).isEmpty();
  }

  @Test
  void objectsGroupTheirFields() {
    var in = of(Map.of("T.2.Key", "b", "T.1.Key", "a", "T.1.Value", "1", "T.1.Other", "x"));

    assertThat(in.objects("T", FaultCode.PARAMETER_INVALID, "Key", "Value"))
        .containsExactly(Map.of("Key", "a", "Value", "1"), Map.of("Key", "b"));
  }

  @Test
  void objectsMayTravelAsJsonText() {
    var in = of(Map.of("P", TestJson.LIST));

    assertThat(in.objects("P", FaultCode.TARGET_PROPERTIES_INVALID, "TargetId", "Property"))
        .containsExactly(Map.of("TargetId", "ecs.aliyuncs.com", "Property", TestJson.WINDOW));
  }

  @Test
  void textThatIsNoListOfObjectsIsRefused() {
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(
            () ->
                of(Map.of("P", TestJson.WINDOW))
                    .objects("P", FaultCode.TARGET_PROPERTIES_INVALID, "TargetId"))
        .extracting(Fault::code)
        .isEqualTo(FaultCode.TARGET_PROPERTIES_INVALID);
  }

  @Test
  void flagTakesTrueAndFalseInAnyCaseOnly() {
    assertThat(of(Map.of("F", "True")).flag("F", FaultCode.PARAMETER_INVALID)).hasValue(true);
    assertThat(of(Map.of("F", "false")).flag("F", FaultCode.PARAMETER_INVALID)).hasValue(false);
    assertThat(of(Map.of()).flag("F", FaultCode.PARAMETER_INVALID)).isEmpty();
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> of(Map.of("F", "1")).flag("F", FaultCode.PARAMETER_INVALID));
  }
}
