package io.rshare.authz.parse;

import static io.rshare.authz.parse.Documents.document;
import static io.rshare.authz.parse.Documents.parse;
import static io.rshare.authz.parse.Documents.refused;
import static io.rshare.authz.parse.Documents.types;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.syntax.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What differs between kinds of policies, and how findings tell their place. */
class PolicyKindsTest {
  private static final String PLAIN = "{'Effect':'Allow','Action':'ecs:*','Resource':'*'}";

  @ParameterizedTest
  @CsvSource({
    "IDENTITY, 6144, InvalidParameter.PolicyDocument.Length",
    "SESSION, 2048, InvalidParameter.PolicySize",
    "CONTROL, 4096, MalformedPolicyDocument",
  })
  void refusesOneCharacterTooMany(PolicyKind kind, int limit, String code) {
    String document = document(PLAIN);
    String longest = document + " ".repeat(limit - document.length());

    assertThat(parse(longest, kind)).isInstanceOf(ParsedPolicy.Sound.class);
    assertThat(refused(longest + " ", kind).refusal().code()).isEqualTo(code);
  }

  @Test
  void answersABadSessionPolicyAsAssumeRoleDoes() {
    assertThat(refused("{}", PolicyKind.SESSION).refusal())
        .isEqualTo(
            new PolicyRefusal(
                "InvalidParameter.PolicyGrammar",
                "The parameter Policy has not passed grammar check."));
  }

  @Test
  void quotesTheLengthMessage() {
    assertThat(refused(" ".repeat(6_145), PolicyKind.IDENTITY).refusal().message())
        .isEqualTo("The parameter - \"PolicyDocument\" beyond the length limit.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'RAM':'acs:ram::1000000000000001:root'",
        "'RAM':['acs:ram::1:user/bob','acs:ram::1:role/admin']",
        "'Service':'ecs.aliyuncs.com'",
        "'Federated':'acs:ram::1:saml-provider/idp'",
        "'rAm':['acs:ram::1:user/bob'],'sErviCe':'ecs.aliyuncs.com'",
        "'RAM':[]",
      })
  void acceptsTrustPoliciesOfEveryPrincipalForm(String principal) {
    assertThat(types(trust("'Allow'", "'sts:AssumeRole'", principal), PolicyKind.TRUST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'Maybe' | 'sts:AssumeRole' | 'RAM':'acs:ram::1:root' | INVALID_EFFECT",
        "'Allow' | 'ecs:*' | 'RAM':'acs:ram::1:root' | INVALID_TRUST_ACTION",
        "'Allow' | 'sts:AssumeRole' | 'RAM':'*' | INVALID_PRINCIPAL",
        "'Allow' | 'sts:AssumeRole' | 'RAM':'acs:ram::1:group/x' | INVALID_PRINCIPAL",
        "'Allow' | 'sts:AssumeRole' | 'AWS':'x' | INVALID_POLICY_ELEMENT",
        "'Allow' | 'sts:AssumeRole' | 'Service':'example.com' | INVALID_PRINCIPAL",
      })
  void refusesOtherTrustPolicies(String effect, String action, String principal, FindingType type) {
    assertThat(types(trust(effect, action, principal), PolicyKind.TRUST)).containsExactly(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Effect':'Deny','Action':'sts:AssumeRole'",
        "'Effect':'Allow','Action':['sts:assumerole','sts:SetSourceIdentity']",
        "'Effect':'Allow','NotAction':'ram:GetRole'",
      })
  void acceptsTheTrustStatementsThatTheServiceStores(String start) {
    assertThat(
            types(
                document("{" + start + ",'Principal':{'Service':'ecs.aliyuncs.com'}}"),
                PolicyKind.TRUST))
        .isEmpty();
  }

  @Test
  void saysWhatADocumentOfAnotherKindLooksLike() {
    String trust = trust("'Allow'", "'sts:AssumeRole'", "'Service':'ecs.aliyuncs.com'");
    String aws =
        document(PLAIN).replace("'1'", "'2012-10-17'").replace("'*'}", "'arn:aws:s3:::b'}");

    assertThat(messages(trust, PolicyKind.IDENTITY)).contains("looks like a trust policy");
    assertThat(messages(document(PLAIN), PolicyKind.TRUST))
        .contains("looks like an identity policy");
    assertThat(messages(aws, PolicyKind.IDENTITY)).contains("looks like an AWS policy");
  }

  @Test
  void namesTheCompactLengthOfALongDocument() {
    assertThat(messages(document(PLAIN) + " ".repeat(7_000), PolicyKind.IDENTITY))
        .contains("has 7,080 characters; the limit of an identity policy is 6,144.")
        .contains("Without white space between its elements it has 80.");
  }

  private static String messages(String text, PolicyKind kind) {
    return parse(text, kind).findings().toString();
  }

  @Test
  void refusesResourceAndMissingPrincipalInATrustPolicy() {
    assertThat(
            types(
                document("{'Effect':'Allow','Action':'sts:AssumeRole','Resource':'*'}"),
                PolicyKind.TRUST))
        .containsExactly(FindingType.MISSING_PRINCIPAL, FindingType.INVALID_POLICY_ELEMENT);
  }

  @Test
  void reportsEveryProblemWithPointerAndPlace() {
    String text =
        """
        {'Version':'3','Statement':[
          {'Effect':'Alow',
           'Action':['ecs:*','oops'],
           'Resource':'*',
           'Condition':{'StringEquals':{'no/colon':'x'}}}]}
        """;

    assertThat(parse(text, PolicyKind.IDENTITY).findings())
        .extracting(Finding::pointer)
        .containsExactly(
            "/Version",
            "/Statement/0/Effect",
            "/Statement/0/Action/1",
            "/Statement/0/Condition/StringEquals/no~1colon");
    assertThat(parse(text, PolicyKind.IDENTITY).findings().get(2).at())
        .isEqualTo(new Location(3, 22));
  }

  private static String trust(String effect, String action, String principal) {
    return document(
        "{'Effect':" + effect + ",'Action':" + action + ",'Principal':{" + principal + "}}");
  }
}
