package io.rshare.bootstrap.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of all settings. */
public final class Settings {
  /**
   * Settings that belong together.
   *
   * @param title a heading for them
   */
  public record Group(String title, List<Setting> settings) {}

  /** In the order in which documentation prints them. */
  private static final List<Group> GROUPS =
      List.of(
          new Group("Sharing", SharingGroup.settings()),
          new Group("Endpoint, log and metrics", EndpointGroup.settings()),
          new Group("TLS, proxies and failed authentications", TransportGroup.settings()),
          new Group("Bearer tokens", TokenGroup.settings()),
          new Group("Database and memory", StorageGroup.settings()),
          new Group("JVM", LaunchGroup.settings()),
          new Group("Tests of the project", LaunchGroup.testSettings()));

  private Settings() {}

  /** All of them, group by group. */
  public static List<Group> groups() {
    return GROUPS;
  }

  /** All of them. */
  public static List<Setting> all() {
    var all = new ArrayList<Setting>();
    GROUPS.forEach(group -> all.addAll(group.settings()));
    return all;
  }

  /** The setting with this property or variable. */
  static Optional<Setting> named(String name) {
    return all().stream()
        .filter(
            setting ->
                setting.variable().equals(name) || setting.property().equals(Optional.of(name)))
        .findFirst();
  }

  static Stream<String> variables() {
    return all().stream().map(Setting::variable);
  }
}
