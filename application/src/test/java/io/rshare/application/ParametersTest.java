package io.rshare.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
  private static final OperationSpec<String> SPEC =
      OperationSpec.<String>reading("Test", AccessLevel.LIST)
          .takes(
              Parameter.text("A"),
              Parameter.flag("F"),
              Parameter.texts("L"),
              Parameter.texts("Targets"),
              Parameter.structures("T", Parameter.text("Key"), Parameter.text("Value")),
              Parameter.structures("P", Parameter.text("TargetId"), Parameter.text("Property")))
          .faults(FaultCode.TARGETS_INVALID, FaultCode.PARAMETER_INVALID);

  private static Parameters of(Map<String, String> values) {
    var in = new Parameters(values, TestJson::parse);
    SPEC.check(in);
    return in;
  }

  private static Fault refusal(String name, String value) {
    return catchThrowableOfType(Fault.class, () -> of(Map.of(name, value)));
  }

  @Test
  void emptyValueCountsAsNotGiven() {
    var in = of(Map.of("A", "", "L.1", "", "L.2", "x", "T.1.Foo", ""));

    assertThat(in.text("A")).isEmpty();
    assertThat(in.list("L")).containsExactly("x");
    assertThat(in.objects("T")).isEmpty();
  }

  @Test
  void listIsInOrderOfIndexesAndIgnoresGaps() {
    var in = of(Map.of("L.10", "c", "L.2", "b", "L.4", "a", "L.0", "first", "Lx.1", "no"));

    assertThat(in.list("L")).containsExactly("first", "b", "a", "c");
  }

  @Test
  void objectsGroupTheirMembers() {
    var in = of(Map.of("T.2.Key", "b", "T.1.Key", "a", "T.1.Value", "1"));

    assertThat(in.objects("T"))
        .containsExactly(Map.of("Key", "a", "Value", "1"), Map.of("Key", "b"));
  }

  @Test
  void objectsMayTravelAsJsonText() {
    assertThat(of(Map.of("P", TestJson.LIST)).objects("P"))
        .containsExactly(Map.of("TargetId", "ecs.aliyuncs.com", "Property", TestJson.WINDOW));
  }

  @Test
  void textsMayTravelAsJsonText() {
    assertThat(of(Map.of("L", TestJson.TEXTS)).list("L")).containsExactly("a", "7", "true");
  }

  @Test
  void anEmptyJsonListIsAnEmptyList() {
    assertThat(of(Map.of("L", TestJson.EMPTY)).list("L")).isEmpty();
    assertThat(of(Map.of("L.[]", "[]")).list("L")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L",
        "L.01",
        "L.-1",
        "L.x",
        "L.",
        "L.[]",
        "L.99999999999999999999",
        "L.1.2",
        "L.1.Id",
        "L.1.",
        "T",
        "T.1",
        "T.1.",
        "T.Key",
        "T.1.key",
        "T.1.Foo",
        "T.1.Key.1",
        "T.01.Key",
        "A.1",
        "A.Key",
        "F.1",
        "RegionId.1",
      })
  void anUndeclaredShapeIsRefused(String name) {
    Fault refusal = refusal(name, "x");

    assertThat(refusal.code()).isEqualTo(FaultCode.PARAMETER_INVALID);
    assertThat(refusal.place()).hasValue(name.split("\\.", 2)[0]);
  }

  @Test
  void theRefusalHasTheCodeOfTheParameterWhereThereIsOne() {
    Fault refusal = refusal("Targets", "1720505253001234");

    assertThat(refusal.code()).isEqualTo(FaultCode.TARGETS_INVALID);
    assertThat(refusal.message()).isEqualTo("The Targets is invalid.");
    assertThat(refusal("L", "x").message())
        .isEqualTo(
            "The specified parameter is invalid. L must be L.1, L.2 and so on, or a JSON list of"
                + " texts.");
    assertThat(refusal("T.1", "x").message())
        .isEqualTo(
            "The specified parameter is invalid. T must be T.1.Key and so on, or a JSON list of"
                + " objects with the documented members.");
    assertThat(refusal("A.1", "x").message())
        .isEqualTo("The specified parameter is invalid. A must be a single value.");
  }

  @Test
  void oneListInTwoSpellingsIsRefused() {
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> of(Map.of("L", TestJson.TEXTS, "L.1", "a")));
  }

  @Test
  void namesThatNobodyDeclaresAreIgnored() {
    assertThat(of(Map.of("Other", "x", "Other.1", "x", "Other.", "x", ".L", "x", "l.1", "x")))
        .extracting(in -> in.list("L"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .isEmpty();
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
