package io.rshare.authz.parse;

import static io.rshare.authz.parse.Documents.document;
import static io.rshare.authz.parse.Documents.parse;
import static io.rshare.authz.parse.Documents.refused;
import static io.rshare.authz.parse.Documents.types;
import static io.rshare.authz.parse.Documents.withCondition;
import static io.rshare.authz.parse.FindingType.*;
import static io.rshare.authz.parse.PolicyKind.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PolicySwitches.Undecided;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of documents that the service refuses, and a few more of their kind. */
class InvalidDocumentsTest {
  private static final String STATEMENT = "{'Effect':'Allow','Action':'ecs:*','Resource':'*'}";

  static Stream<Arguments> rows() {
    return Stream.of(
        row("{'Version':'2','Statement':[" + STATEMENT + "]}", INVALID_VERSION),
        row("{'Version':1,'Statement':[" + STATEMENT + "]}", DATA_TYPE_MISMATCH),
        row("{'Statement':[" + STATEMENT + "]}", MISSING_VERSION),
        row("{'Version':'1'}", MISSING_STATEMENT),
        row("{'Version':'1','Statement':[]}", EMPTY_LIST),
        row("{'Version':'1','Statement':" + STATEMENT + "}", DATA_TYPE_MISMATCH),
        row("{'Version':'1','Id':'x','Statement':[" + STATEMENT + "]}", INVALID_POLICY_ELEMENT),
        row(document("{'Effect':'Alow','Action':'ecs:*','Resource':'*'}"), INVALID_EFFECT),
        row(document("{'Effect':'allow','Action':'ecs:*','Resource':'*'}"), INVALID_EFFECT),
        row(document("{'Action':'ecs:*','Resource':'*'}"), MISSING_EFFECT),
        row(document("{'Effect':'Allow','Resource':'*'}"), MISSING_ACTION),
        row(
            document("{'Effect':'Allow','Action':'*','NotAction':'ecs:*','Resource':'*'}"),
            CONFLICTING_ELEMENTS),
        row(document("{'Effect':'Allow','Action':'ecs:*'}"), MISSING_RESOURCE),
        row(
            document("{'Effect':'Allow','Action':'ecs:*','Resource':'*','Resources':'*'}"),
            INVALID_POLICY_ELEMENT),
        row(
            document("{'Effect':'Allow','Action':'ecs:*','NotResource':'*','Resource':'*'}"),
            INVALID_POLICY_ELEMENT),
        row(
            document("{'Effect':'Allow','Action':'CreateResourceShare','Resource':'*'}"),
            INVALID_ACTION_FORMAT),
        row(document("{'Effect':'Allow','Action':'','Resource':'*'}"), INVALID_ACTION_FORMAT),
        row(document("{'Effect':'Allow','Action':'a:b:c','Resource':'*'}"), INVALID_ACTION_FORMAT),
        row(document("{'Effect':'Allow','Action':[],'Resource':'*'}"), EMPTY_LIST),
        row(document("{'Effect':'Allow','Action':[1],'Resource':'*'}"), DATA_TYPE_MISMATCH),
        row(document("{'Effect':'Allow','Action':'ecs:*','Resource':[]}"), EMPTY_LIST),
        row(
            document("{'Effect':'Allow','Action':'ecs:*','Resource':'arn:oss:a:b:c'}"),
            INVALID_ARN_PREFIX),
        row(
            withCondition("{'Bool':{'acs:SecureTransport':['true','false']}}"),
            INVALID_CONDITION_MULTIPLE_BOOLEAN),
        row(withCondition("{'Bool':{'acs:SecureTransport':'yes'}}"), INVALID_CONDITION_VALUE),
        row(withCondition("{'Bool':{'acs:SecureTransport':true}}"), DATA_TYPE_MISMATCH),
        row(withCondition("{'NumericEquals':{'a:b':'1e3'}}"), INVALID_CONDITION_VALUE),
        row(
            withCondition("{'DateEquals':{'acs:CurrentTime':'2024-01-01'}}"),
            INVALID_CONDITION_VALUE),
        row(withCondition("{'IpAddress':{'acs:SourceIp':'10.0.*.*'}}"), INVALID_CONDITION_VALUE),
        row(withCondition("{'StringEquals':{'acs:':'x'}}"), INVALID_CONDITION_KEY_FORMAT),
        row(withCondition("{'StringEquals':{'acs:a':[]}}"), EMPTY_LIST),
        row(withCondition("{'StringEquals':{}}"), EMPTY_LIST),
        row(withCondition("'always'"), DATA_TYPE_MISMATCH),
        row(
            document("{'Effect':'Allow','Action':'ecs:*','Resource':'*','Principal':{'RAM':'*'}}"),
            INVALID_POLICY_ELEMENT),
        row(
            document("{'Effect':'Allow','Effect':'Deny','Action':'ecs:*','Resource':'*'}"),
            DUPLICATE_ELEMENT),
        row("{'Version':'1','Statement':[" + STATEMENT + ",]}", JSON_SYNTAX_ERROR),
        row("// hello\n" + document(STATEMENT), JSON_SYNTAX_ERROR),
        row(document(STATEMENT) + "x", JSON_SYNTAX_ERROR),
        row("", JSON_SYNTAX_ERROR),
        row("[]", DATA_TYPE_MISMATCH),
        row(document("'text'"), DATA_TYPE_MISMATCH));
  }

  private static Arguments row(String document, FindingType type) {
    return Arguments.of(document, type);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void refusesWithTheFindingOfTheSpecification(String document, FindingType type) {
    assertThat(types(document, IDENTITY)).containsExactly(type);
    assertThat(refused(document, IDENTITY).refusal().code()).isEqualTo("MalformedPolicyDocument");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StringEqualsIfExists",
        "BoolIfExists",
        "Null",
        "ForAnyValue:StringEqualsIfExists",
        "ForAllValues:Null",
        "ForSomeValues:StringEquals",
        "forAllValues:StringEquals",
        "ArnLike",
        "BinaryEquals",
        "stringequals"
      })
  void refusesOperatorsOutsideTheList(String operator) {
    String document = withCondition("{'" + operator + "':{'acs:SourceIp':'true'}}");

    assertThat(types(document, IDENTITY)).containsExactly(INVALID_CONDITION_OPERATOR);
    assertThat(refused(document, IDENTITY).refusal().code()).isEqualTo("MalformedPolicyDocument");
  }

  @Test
  void quotesTheServiceWhereItsWordsAreKnown() {
    assertThat(refused(document("{'Effect':'Allow','Resource':'*'}"), IDENTITY).refusal().message())
        .isEqualTo("Add an Action or NotAction element to the policy statement.");
    assertThat(
            refused(withCondition("{'BoolIfExists':{'a:b':'true'}}"), IDENTITY).refusal().message())
        .isEqualTo("The condition operator 'IfExists/Null' is not supported");
  }

  @Test
  void storesWhatOnlyTheValidatorOfTheConsoleRefuses() {
    ParsedPolicy field =
        parse(document("{'Effect':'Allow','Action':'ecs:*','Resource':'acs:oss:b'}"), IDENTITY);
    ParsedPolicy key = parse(withCondition("{'StringEquals':{'SourceIp':'x'}}"), IDENTITY);

    assertThat(field).isInstanceOf(ParsedPolicy.Sound.class);
    assertThat(field.findings())
        .extracting(Finding::level, Finding::type)
        .containsExactly(tuple(FindingLevel.VALIDATOR_ONLY, MISSING_ARN_FIELD));
    assertThat(field.findings().getFirst().message()).contains("never matches");
    assertThat(key).isInstanceOf(ParsedPolicy.Sound.class);
    assertThat(key.findings())
        .extracting(Finding::level, Finding::type)
        .containsExactly(tuple(FindingLevel.VALIDATOR_ONLY, INVALID_CONDITION_KEY_FORMAT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Version':'1','Statement':[]}",
        "{'Version':'1','Statement':{'Effect':'Allow','Action':'ecs:*','Resource':'*'}}",
        "{'Version':'1','Statement':[{'Effect':'Allow','Action':[],'Resource':'*'}]}",
        "{'Version':'1','Statement':[{'Effect':'Allow','Action':'ecs:*','Resource':[]}]}",
        "{'Version':'1','Statement':[{'Effect':'Deny','Effect':'Allow','Action':'ecs:*','Resource':'*'}]}",
        "{'Version':'1','Statement':[{'Effect':'Allow','Action':'ecs:*','Resource':'*','Condition':{'Bool':{'a:b':true}}}]}",
        "{'Version':'1','Statement':[{'Effect':'Allow','Action':'ecs:*','Resource':'*','Condition':{'StringEquals':{}}}]}",
      })
  void leavesUndecidedFormsToASwitch(String document) {
    ParsedPolicy refused = parse(document, IDENTITY);
    ParsedPolicy stored =
        new PolicyParser(PolicySwitches.DEFAULTS.with(Undecided.STORED))
            .parse(document.replace('\'', '"'), IDENTITY);

    assertThat(refused).isInstanceOf(ParsedPolicy.Refused.class);
    assertThat(stored).isInstanceOf(ParsedPolicy.Sound.class);
    assertThat(stored.findings())
        .isEqualTo(refused.findings())
        .extracting(Finding::level)
        .containsOnly(FindingLevel.UNDECIDED);
  }

  @Test
  void refusesDuplicateConditionKeys() {
    assertThat(types(withCondition("{'StringEquals':{'a:b':'1','a:b':'2'}}"), IDENTITY))
        .containsExactly(DUPLICATE_ELEMENT);
  }

  @Test
  void acceptsSidEmptyConditionAndSingleValues() {
    assertThat(types(withCondition("{}"), IDENTITY)).isEmpty();
    assertThat(
            types(
                document("{'Sid':'s','Effect':'Deny','NotAction':['ecs:*'],'Resource':['*']}"),
                IDENTITY))
        .isEmpty();
  }
}
