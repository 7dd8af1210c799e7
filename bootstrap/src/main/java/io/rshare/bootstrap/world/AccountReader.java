package io.rshare.bootstrap.world;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.account.Site;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.world.Kind;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code accounts}. */
final class AccountReader {
  static final String[] FIELDS = {
    "id",
    "name",
    "site",
    "legalEntity",
    "resourceGroups",
    "quotas",
    "accessKeys",
    "policies",
    "users",
    "groups",
    "roles",
    "resources"
  };
  private static final Map<String, Quota> QUOTAS =
      Map.of(
          "resourceShares", Quota.RESOURCE_SHARES,
          "sharedResources", Quota.SHARED_RESOURCES,
          "pendingInvitations", Quota.PENDING_INVITATIONS);
  private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");
  private static final AccountId NOBODY = new AccountId("0000000000000000");

  private final Section section;
  private final WorldBuilder world;

  AccountReader(Section section, WorldBuilder world) {
    this.section = section;
    this.world = world;
  }

  void read() {
    AccountId id = accountId(section, "id");
    world.add(Kind.ACCOUNTS, account(id), section.at("id"));
    readKeys(section, new Principal.AccountRoot(id));
    new IdentityReader(section, id, world, this).read();
    new ResourceReader(section, id, world).read();
  }

  static AccountId accountId(Section section, String field) {
    section.required(field);
    return section.parsed(field, "16 digits (quote it)", AccountId::parse, NOBODY);
  }

  void readKeys(Section owner, Principal principal) {
    for (Section key : owner.sections("accessKeys", "id", "secret", "active")) {
      addKey(
          key,
          new AccessKey(
              key.required("id"),
              key.text("secret").orElse(""),
              key.flag("active", true),
              principal,
              Optional.empty()));
    }
  }

  void readSession(Section session, Principal principal) {
    Instant expires =
        session.parsed(
            "expires", "a UTC time such as 2030-01-01T00:00:00Z", AccountReader::instant, NEVER);
    addKey(
        session,
        new AccessKey(
            session.required("accessKeyId"),
            session.text("accessKeySecret").orElse(""),
            true,
            principal,
            Optional.of(new AccessKey.Session(session.text("securityToken").orElse(""), expires))));
  }

  private void addKey(Section at, AccessKey key) {
    world.add(Kind.KEYS, key, at.node());
  }

  private Account account(AccountId id) {
    List<String> groups = section.texts("resourceGroups");
    String standard = "rg-default" + id.value().substring(6);
    Set<String> all = new HashSet<>(groups);
    all.add(groups.isEmpty() ? standard : groups.getFirst());
    return new Account(
        id,
        section.text("name").orElse(id.value()),
        section.parsed("site", "china or international", AccountReader::site, Site.CHINA),
        section.text("legalEntity").orElse(""),
        quotas(),
        groups.isEmpty() ? standard : groups.getFirst(),
        all,
        section.field("resources").isPresent());
  }

  private Quotas quotas() {
    Map<Quota, Integer> set = new EnumMap<>(Quota.class);
    section
        .section("quotas", "resourceShares", "sharedResources", "pendingInvitations")
        .ifPresent(
            quotas ->
                QUOTAS.forEach(
                    (field, quota) -> {
                      if (quotas.text(field).isPresent()) {
                        set.put(quota, quotas.parsed(field, "a count", AccountReader::count, 0));
                      }
                    }));
    return new Quotas(set);
  }

  static Optional<Integer> count(String text) {
    return text.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /** What a world file calls {@code quota}. */
  static String fieldOf(Quota quota) {
    return QUOTAS.entrySet().stream()
        .filter(entry -> entry.getValue() == quota)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static Optional<Site> site(String text) {
    return switch (text) {
      case "china" -> Optional.of(Site.CHINA);
      case "international" -> Optional.of(Site.INTERNATIONAL);
      default -> Optional.empty();
    };
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
