package io.rshare.bootstrap.settings;

import java.util.List;

/** Settings of the database, and of the copies that a node keeps in memory. */
final class StorageGroup {
  private StorageGroup() {}

  static List<Setting> settings() {
    return List.of(
        Setting.of(
            "rshare.store",
            Kind.choice("jdbc", "memory"),
            "jdbc",
            "`jdbc` stores everything in the database; `memory` stores nothing, for tests."),
        Setting.variable(
            GivenDatabaseUser.NAME,
            Kind.text("a user of the database"),
            GivenDatabaseUser.DEFAULT_NAME,
            "User of the database, for `store copy`, too. A user in the URL takes precedence."),
        new Setting(
            GivenDatabaseUser.PASSWORD,
            java.util.Optional.empty(),
            Kind.text("the password of that user"),
            "none",
            "Password of that user. A password in the URL takes precedence.",
            true),
        Setting.secret(
            "rshare.master-key",
            Kind.list(Kind.masterKey()),
            "`master.key` in the data folder",
            "Base64 of 32 bytes (`openssl rand -base64 32`), which seals every secret in the"
                + " database. Nodes of one database share it. To change it, restart every node"
                + " with the new key behind the old one (`old,new`), then with the new one in"
                + " front (`new,old`), then without the old one. Without this setting the first"
                + " start makes a key in the data folder."),
        Setting.of(
            "rshare.transactions.attempts",
            Kind.whole(1, 100),
            "6",
            "Times that a transaction is tried where it meets conflicts, the first included."),
        Setting.of(
            "rshare.transactions.budget",
            Kind.duration("0s", "10m"),
            "5s",
            "Duration after which no further try begins."),
        Setting.of(
            "rshare.world.max-lag",
            Kind.duration("0s", "1h"),
            "1s",
            "Duration after which a change of accounts, identities or policies is effective on"
                + " every node."),
        Setting.of(
            "rshare.world.poll-interval",
            Kind.duration("10ms", "24h"),
            "500ms",
            "Pause between two questions of a node to the database whether anything changed."),
        Setting.of(
            "rshare.world.cache-size",
            Kind.whole(1, 10_000_000),
            "10000",
            "Accounts, identities and policies that a node keeps in memory, of each kind."),
        Setting.of(
            "rshare.access.cache-rows",
            Kind.whole(0, 100_000_000),
            "50000",
            "Rows of shares that a node keeps in memory for access checks."),
        Setting.of(
            "rshare.nonces.purge-interval",
            Kind.duration("1s", "24h"),
            "60s",
            "Pause between two removals of expired signature nonces from the database."),
        Setting.of(
            "rshare.nonces.purge-batch",
            Kind.whole(1, 100_000),
            "500",
            "Nonces that one transaction removes at most."));
  }
}
