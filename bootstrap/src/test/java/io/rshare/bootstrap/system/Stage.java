package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;

import io.rshare.application.lifecycle.DueShares;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A service whose time the test moves, and what each account sees of it. */
final class Stage implements AutoCloseable {
  private static final Map<String, String> NAMES =
      Map.of(
          "1000000000000001",
          "owner",
          "1000000000000002",
          "member",
          "1000000000000005",
          "outsider");

  private final TestService service;
  private final MovableClock clock;

  Stage(Map<String, Object> more) {
    this(more, Optional.empty());
  }

  Stage(Map<String, Object> more, Optional<String> database) {
    var configuration = new HashMap<String, Object>(more);
    configuration.put("test.clock", "true");
    // The test itself takes the steps that are due.
    configuration.put("rshare.lifecycle.interval", "10h");
    service = TestService.start("system.yaml", configuration, database);
    clock = service.service.bean(MovableClock.class);
  }

  Json call(Credentials caller, String operation, String... parameters) {
    return Json.of(answer(caller, operation, parameters));
  }

  /** The same with parameters spelt {@code name=value&name=value}. */
  Json call(Credentials caller, String operation, String parameters) {
    return Json.of(answer(caller, operation, parameters));
  }

  Answer answer(Credentials caller, String operation, String... parameters) {
    return answer(caller, operation, TestService.map(parameters));
  }

  Answer answer(Credentials caller, String operation, String parameters) {
    return answer(caller, operation, TestService.query(parameters));
  }

  private Answer answer(Credentials caller, String operation, Map<String, String> all) {
    all.put("Timestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    return service.client.call(caller, operation, all);
  }

  /** Calls a second later, so that what is newest is beyond doubt. */
  Json does(Credentials caller, String operation, String parameters) {
    passUnnoticed(Duration.ofSeconds(1));
    return call(caller, operation, parameters);
  }

  /** Makes a share of the manager; answers the parameter that names it. */
  String share(String name, String parameters) {
    return "ResourceShareId="
        + does(MANAGER, "CreateResourceShare", "ResourceShareName=" + name + "&" + parameters)
            .object("ResourceShare")
            .text("ResourceShareId");
  }

  /** Lets time pass and takes the steps that are due then. */
  void pass(Duration time) {
    clock.forward(time);
    advance();
  }

  /** Lets time pass while nobody takes any step. */
  void passUnnoticed(Duration time) {
    clock.forward(time);
  }

  int advance() {
    return service.service.bean(DueShares.class).run();
  }

  TestService service() {
    return service;
  }

  /** The id of the newest invitation that {@code receiver} got. */
  String newestInvitation(Credentials receiver) {
    return call(receiver, "ListResourceShareInvitations")
        .list("ResourceShareInvitations")
        .getFirst()
        .text("ResourceShareInvitationId");
  }

  /**
   * What every list tells owner, member and outsider: an account a paragraph, a list a line, its
   * rows in the order of the alphabet; empty lists, and accounts with nothing but these, left out.
   */
  String everybodySees() {
    var text = new StringBuilder();
    var accounts = new LinkedHashMap<String, Credentials>();
    accounts.put("owner", MANAGER);
    accounts.put("member", MEMBER);
    accounts.put("outsider", OUTSIDER);
    accounts.forEach(
        (name, credentials) -> {
          Map<String, List<String>> lists = lists(credentials);
          if (!lists.isEmpty()) {
            text.append(name).append(":\n");
            lists.forEach(
                (list, rows) ->
                    text.append("  ")
                        .append(list)
                        .append(": ")
                        .append(rows.stream().sorted().collect(Collectors.joining(", ")))
                        .append('\n'));
          }
        });
    return text.toString();
  }

  /** What every list tells {@code caller}, one line per row. */
  List<String> sees(Credentials caller) {
    var lines = new ArrayList<String>();
    lists(caller).forEach((list, rows) -> rows.forEach(row -> lines.add(list + " " + row)));
    return lines;
  }

  private Map<String, List<String>> lists(Credentials caller) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String owner : List.of("Self", "OtherAccounts")) {
      String whose = owner.equals("Self") ? "own " : "got ";
      List<Json> shares =
          call(caller, "ListResourceShares", "ResourceOwner", owner).list("ResourceShares");
      put(lists, whose + "shares", shares, "ResourceShareName", "ResourceShareStatus");
      put(
          lists,
          whose + "resources",
          call(caller, "ListSharedResources", "ResourceOwner", owner).list("SharedResources"),
          "ResourceId");
      put(
          lists,
          whose + "targets",
          call(caller, "ListSharedTargets", "ResourceOwner", owner).list("SharedTargets"),
          "TargetId",
          "External");
      put(lists, whose + "permissions", permissions(caller, owner, shares), "PermissionName");
    }
    for (String type : List.of("Resource", "Target")) {
      put(
          lists,
          type.equals("Resource") ? "resource rows" : "target rows",
          call(caller, "ListResourceShareAssociations", "AssociationType", type)
              .list("ResourceShareAssociations"),
          "EntityId",
          "AssociationStatus");
    }
    put(
        lists,
        "invitations",
        call(caller, "ListResourceShareInvitations").list("ResourceShareInvitations"),
        "Status");
    put(
        lists,
        "tags",
        call(
                caller,
                "ListTagResources",
                "RegionId",
                "cn-hangzhou",
                "ResourceType",
                "ResourceShare",
                "Tag.1.Key",
                "team")
            .object("TagResources")
            .list("TagResource"),
        "TagKey",
        "TagValue");
    return lists;
  }

  private List<Json> permissions(Credentials caller, String owner, List<Json> shares) {
    return shares.stream()
        .flatMap(
            share ->
                call(
                    caller,
                    "ListResourceSharePermissions",
                    "ResourceOwner",
                    owner,
                    "ResourceShareId",
                    share.text("ResourceShareId"))
                    .list("Permissions")
                    .stream())
        .toList();
  }

  private static void put(
      Map<String, List<String>> lists, String name, List<Json> rows, String... members) {
    if (!rows.isEmpty()) {
      lists.put(
          name,
          rows.stream()
              .map(
                  row ->
                      List.of(members).stream()
                          .map(member -> word(row.get(member)))
                          .collect(Collectors.joining(" "))
                          .strip())
              .toList());
    }
  }

  private static String word(Object value) {
    if (value instanceof Boolean external) {
      return external ? "outside" : "";
    }
    String text = (String) value;
    return NAMES.getOrDefault(text, text.replace("AliyunRS", "").replace("Permission", ""));
  }

  @Override
  public void close() {
    service.close();
  }
}
