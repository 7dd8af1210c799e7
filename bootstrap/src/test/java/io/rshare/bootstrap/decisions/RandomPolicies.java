package io.rshare.bootstrap.decisions;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts of sound policies from a seed, made of few words so that they concern the calls. */
record RandomPolicies(SplittableRandom random) {
  private static final List<String> ACTIONS =
      List.of(
          "*",
          "resourcesharing:*",
          "RESOURCESHARING:create*",
          "resourcesharing:*Associate*",
          "resourcesharing:List*",
          "resourcesharing:*Tag*",
          "resourcesharing:ChangeResourceGroup",
          "resourcesharing:*ResourceShare",
          "sts:*",
          "sts:assumerole",
          "ram:Decode*");
  private static final List<String> RESOURCES =
      List.of(
          "acs:ram:*:*:role/*",
          "acs:ram:*:1000000000000001:role/Deployer",
          "acs:ram::1000000000000004:role/builder",
          "acs:resourcesharing:*:*:resourceshare/*",
          "acs:resourcesharing:cn-hangzhou:1000000000000001:resourceshare/rs-?",
          "acs:ram:role/short");
  private static final List<String> CONDITIONS =
      List.of(
          "'StringEquals':{'resourcesharing:RequestedResourceType':['VSwitch','Image']}",
          "'StringNotEquals':{'resourcesharing:RequestedResourceType':'VSwitch'}",
          "'ForAllValues:StringEquals':{'resourcesharing:RequestedResourceType':'VSwitch'}",
          "'StringLike':{'resourcesharing:Target':['rd-sample/r-sample/*','*.aliyuncs.com']}",
          "'StringNotLike':{'resourcesharing:Target':['rd-sample/r-sample/fd-prod/*']}",
          "'StringNotEquals':{'ResourceSharing:target':['1000000000000003','1000000000000005']}",
          "'ForAnyValue:StringLike':{'resourcesharing:Target':'rd-sample*'}",
          "'Bool':{'resourcesharing:RequestedAllowExternalTargets':'true'}",
          "'Bool':{'resourcesharing:RequestedAllowExternalTargets':'FALSE'}",
          "'StringLike':{'resourcesharing:ResourceArn':'acs:vpc:cn-hangzhou:*:vswitch/*'}",
          "'StringEquals':{'acs:RequestTag/env':'prod'}",
          "'StringNotEquals':{'acs:RequestTag/env':'prod'}",
          "'IpAddress':{'acs:SourceIp':'192.0.2.0/24'}",
          "'NotIpAddress':{'acs:SourceIp':'192.0.2.0/25'}",
          "'Bool':{'acs:SecureTransport':'true'}",
          "'DateLessThan':{'acs:CurrentTime':'2026-11-22T10:00:01Z'}",
          "'StringLike':{'acs:PrincipalArn':'acs:ram:*:*:user/*'}",
          "'StringEquals':{'sts:ExternalId':'secret'}",
          "'StringEquals':{'SourceIp':'192.0.2.1'}");
  private static final List<String> PRINCIPALS =
      List.of(
          "'RAM':'acs:ram::1000000000000001:root'",
          "'RAM':'acs:ram::1000000000000004:root'",
          "'ram':['acs:ram::1000000000000001:user/alice','acs:ram::1000000000000001:role/Deployer']",
          "'RAM':'acs:ram::1000000000000004:user/alice'",
          "'Service':'ecs.aliyuncs.com'",
          "'RAM':[]");

  String identity() {
    return document(this::statement);
  }

  String trust() {
    return document(
        () ->
            "{'Effect':'%s',%s,'Principal':{%s}%s}"
                .formatted(
                    random.nextInt(6) == 0 ? "Deny" : "Allow",
                    pick(
                        List.of(
                            "'Action':'sts:AssumeRole'",
                            "'Action':['STS:assumerole','sts:SetSourceIdentity']",
                            "'NotAction':'ram:GetRole'")),
                    pick(PRINCIPALS),
                    random.nextInt(3) == 0 ? condition() : ""));
  }

  <T> T pick(List<T> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  private String statement() {
    boolean excluding = random.nextInt(8) == 0;
    return "{'Effect':'%s','%s':[%s],'Resource':%s%s}"
        .formatted(
            random.nextInt(4) == 0 ? "Deny" : "Allow",
            excluding ? "NotAction" : "Action",
            some(2, () -> "'" + pick(ACTIONS) + "'"),
            random.nextInt(4) == 0 ? "['" + pick(RESOURCES) + "']" : "'*'",
            random.nextInt(5) < 2 ? condition() : "");
  }

  private String condition() {
    return ",'Condition':{" + pick(CONDITIONS) + "}";
  }

  private String document(Supplier<String> statement) {
    return "{'Version':'1','Statement':[%s]}".formatted(some(3, statement)).replace('\'', '"');
  }

  private String some(int atMost, Supplier<String> one) {
    return Stream.generate(one).limit(1 + random.nextInt(atMost)).collect(Collectors.joining(","));
  }
}
