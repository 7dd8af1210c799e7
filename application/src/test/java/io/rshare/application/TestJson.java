package io.rshare.application;

import java.util.List;
import java.util.Map;

/** Stands in for the front door's JSON reader: knows the few texts that the tests use. */
public final class TestJson {
  static final String WINDOW =
      "{\"timeRange\":{\"timeRangeType\":\"timeRange\",\"beginAtTime\":\"00:00\","
          + "\"timezone\":\"UTC+8\",\"endAtTime\":\"19:59\"}}";
  static final String LIST = "[{\"TargetId\":\"ecs.aliyuncs.com\",\"Property\":\"...\"}]";

  static final String TEXTS = "[\"a\",7,true]";
  static final String EMPTY = "[]";

  private TestJson() {}

  public static Object parse(String text) {
    if (text.equals(WINDOW)) {
      return Map.of(
          "timeRange",
          Map.of(
              "timeRangeType",
              "timeRange",
              "beginAtTime",
              "00:00",
              "timezone",
              "UTC+8",
              "endAtTime",
              "19:59"));
    }
    if (text.equals(LIST)) {
      return List.of(Map.of("TargetId", "ecs.aliyuncs.com", "Property", WINDOW));
    }
    if (text.equals(TEXTS)) {
      return List.of("a", 7L, true);
    }
    if (text.equals(EMPTY)) {
      return List.of();
    }
    throw new IllegalArgumentException("not JSON");
  }
}
