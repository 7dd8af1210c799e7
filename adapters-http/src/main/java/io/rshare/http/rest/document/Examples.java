package io.rshare.http.rest.document;

import io.rshare.http.rest.schema.Schema;
import io.rshare.http.wire.Node;
import java.util.List;
import java.util.Map;

/** Sample values: as its field says, or as fields of its name usually look. */
public final class Examples {
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("resourceShareId", "rs-gmTmfbeZ5dlY"),
          Map.entry("resourceShareName", "test"),
          Map.entry("resourceShareOwner", "1512666876910391"),
          Map.entry("resourceShareInvitationId", "i-yyTWbkjHArYh8rPz"),
          Map.entry("senderAccountId", "1512666876910391"),
          Map.entry("receiverAccountId", "1720505253001234"),
          Map.entry("permissionName", "AliyunRSDefaultPermissionVSwitch"),
          Map.entry("permissionVersion", "v1"),
          Map.entry("resourceId", "vsw-bp183p93qs667muql0001"),
          Map.entry("resourceType", "VSwitch"),
          Map.entry(
              "resourceArn",
              "acs:vpc:cn-hangzhou:1512666876910391:vswitch/vsw-bp183p93qs667muql0001"),
          Map.entry("account", "1512666876910391"),
          Map.entry("target", "1720505253001234"),
          Map.entry("targetId", "1720505253001234"),
          Map.entry("entityId", "1720505253001234"),
          Map.entry("regionId", "cn-hangzhou"),
          Map.entry("resourceRegionId", "cn-hangzhou"),
          Map.entry("localName", "China (Hangzhou)"),
          Map.entry("regionEndpoint", "resourcesharing.cn-hangzhou.aliyuncs.com"),
          Map.entry("resourceGroupId", "rg-acfmxqaq5jc3xyz"),
          Map.entry("nextToken", "AAABmqz3kQBycy1nbVRtZmJlWjVkbFk"),
          Map.entry("key", "team"),
          Map.entry("tagKey", "team"),
          Map.entry("value", "network"),
          Map.entry("tagValue", "network"),
          Map.entry("accessKeyId", "DemoManagementKey0001"),
          Map.entry("accessKeySecret", "demo-management-secret-not-real"),
          Map.entry("securityToken", "CAIS…"),
          Map.entry("accessToken", "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJIUzI1NiJ9.eyJzdWIi….…"),
          Map.entry("tokenType", "Bearer"),
          Map.entry("requestId", "9CCD0239-6BDD-4435-B798-7F9B19D514AC"));

  private Examples() {}

  /** A value that {@code field} may hold. */
  public static Node of(Schema.Field field) {
    return of(field.schema(), field.name(), field.example());
  }

  /** An object with all of these {@code fields}. */
  public static Node.Members of(List<Schema.Field> fields) {
    var members = new Tree();
    fields.forEach(field -> members.node(field.name(), of(field)));
    return members.node();
  }

  private static Node of(Schema schema, String name, String own) {
    return switch (schema) {
      case Schema.Text text -> new Node.Text(text(text, name, own));
      case Schema.Flag _ -> new Node.Literal(own.isEmpty() ? "false" : own);
      case Schema.Whole whole ->
          new Node.Literal(own.isEmpty() ? Long.toString(Math.max(1, whole.least())) : own);
      case Schema.Anything _ -> new Tree().node();
      case Schema.Items items -> new Node.Items(List.of(of(items.each(), singular(name), own)));
      case Schema.Dictionary dictionary ->
          new Tree().node("name", of(dictionary.values(), name, own)).node();
      case Schema.Structure structure -> of(structure.fields());
    };
  }

  private static String text(Schema.Text text, String name, String own) {
    if (!own.isEmpty()) {
      return own;
    }
    if (!text.words().isEmpty()) {
      return text.words().getFirst();
    }
    if (text.format().equals("date-time")) {
      return "2026-11-22T09:27:01.668Z";
    }
    return BY_NAME.getOrDefault(name, "…");
  }

  private static String singular(String name) {
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }
}
