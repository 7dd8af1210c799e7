package io.rshare.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.identity.port.Groups;
import io.rshare.domain.identity.port.Policies;
import io.rshare.domain.identity.port.Roles;
import io.rshare.domain.identity.port.Users;
import io.rshare.domain.port.AttachedPolicies;
import io.rshare.domain.port.Identities;
import io.rshare.domain.port.KnownAccounts;
import io.rshare.domain.port.Listings;
import io.rshare.domain.port.Nonces;
import io.rshare.domain.port.ResourceCatalogue;
import io.rshare.domain.port.ResourceDirectories;
import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.port.ServiceKeys;
import io.rshare.domain.port.SharedResources;
import io.rshare.domain.port.UnitOfWork;
import io.rshare.domain.port.Usages;
import io.rshare.domain.port.Worlds;
import io.rshare.domain.resource.port.CataloguedResources;
import io.rshare.domain.world.World;
import io.rshare.persistence.database.Transactions;
import io.rshare.testkit.Persistence;
import io.rshare.testkit.SqlRows;
import io.rshare.testkit.StoredRows;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** One running node on a database; several may share one. */
public final class Node implements Persistence {
  private static final List<String> WRITTEN_BY_COMMANDS =
      List.of(
          "resource_share",
          "share_resource",
          "share_target",
          "share_permission",
          "share_tag",
          "invitation",
          "service_grant",
          "account_usage",
          "nonce");

  /** What seals the secrets of these tests. */
  public static final String MASTER_KEY = "dGVzdCBrZXkgdGVzdCBrZXkgdGVzdCBrZXkgdGVzdC4=";

  private final ApplicationContext context;

  private Node(ApplicationContext context) {
    this.context = context;
  }

  /** A node with nothing but the URL set. */
  public static Node on(String url) {
    return on(url, Map.of());
  }

  /** A node with more set. */
  public static Node on(String url, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(more);
    properties.put("datasources.default.url", url);
    properties.putIfAbsent("rshare.master-key", MASTER_KEY);
    properties.putIfAbsent("rshare.embedded.shared", true);
    return new Node(ApplicationContext.run(properties, "test"));
  }

  /** A bean of the node. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Runs a statement past all code under test. */
  public void sql(String... statements) {
    try (Connection connection = direct();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** A connection that is not from the pool. */
  public Connection direct() throws SQLException {
    DatasourceConfiguration pool = bean(DatasourceConfiguration.class);
    return DriverManager.getConnection(pool.getUrl(), pool.getUsername(), pool.getPassword());
  }

  /** The pool itself, without transactions around it. */
  public HikariDataSource pool() {
    return (HikariDataSource) DelegatingDataSource.unwrapDataSource(bean(DataSource.class));
  }

  /** Takes the database away: no connection is to be had any more. */
  public void closePool() {
    bean(Transactions.class).close();
    pool().close();
  }

  @Override
  public UnitOfWork unitOfWork() {
    return bean(UnitOfWork.class);
  }

  @Override
  public ResourceShares resourceShares() {
    return bean(ResourceShares.class);
  }

  @Override
  public Listings listings() {
    return bean(Listings.class);
  }

  @Override
  public SharedResources sharedResources() {
    return bean(SharedResources.class);
  }

  @Override
  public Usages usages() {
    return bean(Usages.class);
  }

  @Override
  public KnownAccounts knownAccounts() {
    return bean(KnownAccounts.class);
  }

  @Override
  public ResourceDirectories resourceDirectories() {
    return bean(ResourceDirectories.class);
  }

  @Override
  public Identities identities() {
    return bean(Identities.class);
  }

  @Override
  public AttachedPolicies attachedPolicies() {
    return bean(AttachedPolicies.class);
  }

  @Override
  public Accounts accounts() {
    return bean(Accounts.class);
  }

  @Override
  public Users users() {
    return bean(Users.class);
  }

  @Override
  public Groups groups() {
    return bean(Groups.class);
  }

  @Override
  public Roles roles() {
    return bean(Roles.class);
  }

  @Override
  public AccessKeys accessKeys() {
    return bean(AccessKeys.class);
  }

  @Override
  public Policies policies() {
    return bean(Policies.class);
  }

  @Override
  public Attachments attachments() {
    return bean(Attachments.class);
  }

  @Override
  public Directories directories() {
    return bean(Directories.class);
  }

  @Override
  public ControlPolicies controlPolicies() {
    return bean(ControlPolicies.class);
  }

  @Override
  public CataloguedResources cataloguedResources() {
    return bean(CataloguedResources.class);
  }

  @Override
  public ResourceCatalogue resourceCatalogue() {
    return bean(ResourceCatalogue.class);
  }

  @Override
  public Nonces nonces() {
    return bean(Nonces.class);
  }

  @Override
  public ServiceKeys serviceKeys() {
    return bean(ServiceKeys.class);
  }

  @Override
  public Worlds worlds() {
    return bean(Worlds.class);
  }

  @Override
  public StoredRows rows() {
    try (Connection connection = direct()) {
      return SqlRows.read(connection);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void reset() {
    WRITTEN_BY_COMMANDS.forEach(table -> sql("DELETE FROM " + table));
    worlds().replace(World.EMPTY, "");
    sql("UPDATE world SET digest = NULL");
  }

  @Override
  public void close() {
    context.close();
  }
}
