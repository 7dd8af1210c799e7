package io.rshare.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import io.rshare.application.access.Authorizer;
import io.rshare.bootstrap.settings.GivenSettings;
import io.rshare.bootstrap.tls.TlsMode;
import io.rshare.bootstrap.world.WorldFile;
import io.rshare.bootstrap.world.WorldFileException;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.port.Identities;
import io.rshare.domain.port.Worlds;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.http.Draining;
import io.rshare.http.EntryRules;
import io.rshare.http.FrontPage;
import io.rshare.http.transport.TlsContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A started service. */
public final class RunningService implements AutoCloseable {
  /** How the digest of an imported demo world begins, so that a newer one can take its place. */
  private static final String DEMO = "demo:";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ApplicationContext context;
  private final ServiceFile file;
  private final Greeting greeting;
  private final String endpoint;

  private RunningService(
      ApplicationContext context, ServiceFile file, Greeting greeting, String endpoint) {
    this.context = context;
    this.file = file;
    this.greeting = greeting;
    this.endpoint = endpoint;
  }

  /**
   * Starts a service; when this returns, it answers. Throws a message for the user if it cannot.
   */
  public static RunningService start(ServiceOptions options) {
    return start(options, Map.of());
  }

  /** The same with further configuration, as property names and values. */
  public static RunningService start(ServiceOptions options, Map<String, Object> configuration) {
    ApplicationContext context = null;
    GivenSettings settings = StartCheck.settings(configuration);
    List<String> problems = StartCheck.problems(options, settings);
    if (!problems.isEmpty()) {
      throw new StartFailure(problems);
    }
    try {
      DataFolder.prepare(options.data(), options.database().isEmpty());
      context = ServiceContext.start(options, settings);
      if (context.getBean(Authorizer.class) instanceof AllowAll && !options.loopbackOnly()) {
        throw new StartFailure("the authorizer allow-all is for loopback addresses only");
      }
      Optional<World> demo = importWorld(options, context);
      context
          .getBean(FrontPage.class)
          .introduce(demo.map(RunningService::visitors).orElse(List.of()));
      if (demo.isPresent()) {
        context.getBean(EntryRules.class).answerKnownHostsOnly();
      }
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      String endpoint = options.hostInUrl() + ":" + server.getPort();
      var file = new ServiceFile(options.data().resolve("service.json"));
      Optional<String> authority = context.getProperty(TlsMode.AUTHORITY, String.class);
      file.write(endpoint, adminToken(context), authority, demo);
      DataFolder.closeFiles(options.data());
      var greeting =
          new Greeting(endpoint, options, demo, context.containsBean(TlsContext.class), authority);
      return new RunningService(context, file, greeting, endpoint);
    } catch (IOException e) {
      throw closing(context, unusable("the data folder " + options.data() + ": " + e, e));
    } catch (WorldFileException e) {
      throw closing(context, unusable("the world file:\n" + e.getMessage(), e));
    } catch (RuntimeException e) {
      throw closing(context, StartProblem.of(e, options));
    }
  }

  /** {@code host:port} of the service. */
  public String endpoint() {
    return endpoint;
  }

  /** The bean of this type, for those who embed the service. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The bean of this type with this name, for those who embed the service. */
  public <T> T bean(String name, Class<T> type) {
    return context.getBean(type, Qualifiers.byName(name));
  }

  /** What to tell the person who started it. */
  String greeting() {
    return greeting.text();
  }

  /**
   * Ends the service without losing a call: it says that it is not ready, accepts nobody, answers
   * what it has begun to read, for as long as {@code rshare.shutdown.patience} at most, and closes.
   */
  void end() {
    Duration patience =
        context.getProperty("rshare.shutdown.patience", Duration.class).orElse(PATIENCE);
    context.getBean(Draining.class).drain(patience);
    close();
  }

  @Override
  public void close() {
    file.delete();
    context.close();
  }

  /**
   * Imports the world that is asked for, or the demo world where nothing else is. Hands back the
   * demo world if its keys open this service, wherever they came from.
   */
  private static Optional<World> importWorld(ServiceOptions options, ApplicationContext context) {
    WorldFile demoFile = demoWorld();
    World demo = demoFile.read(PolicyDocuments::problemsOf);
    String mark = DEMO + demoFile.digest();
    Worlds worlds = context.getBean(Worlds.class);
    Optional<String> stored = worlds.digest();
    if (options.world().isPresent()) {
      WorldFile file = WorldFile.at(options.world().get());
      if (!stored.equals(Optional.of(file.digest()))) {
        UnaryOperator<World> described = file.describe(PolicyDocuments::problemsOf)::over;
        worlds.change(before -> permitted(described.apply(before), demo, options), file.digest());
      }
    } else if (wantsDemo(context, stored) && !stored.equals(Optional.of(mark))) {
      worlds.replace(permitted(demo, demo, options), mark);
    }
    boolean open = opens(demo, context.getBean(Identities.class)::accessKey, options);
    return open ? Optional.of(demo) : Optional.empty();
  }

  /** {@code world}, before it is stored: a start that is refused leaves no public keys behind. */
  private static World permitted(World world, World demo, ServiceOptions options) {
    opens(demo, id -> world.find(Kind.KEYS, id), options);
    return world;
  }

  /**
   * Whether the public keys of the demo world are among {@code keys}; throws if they are where more
   * than this machine could use them, unless that is asked for.
   */
  private static boolean opens(
      World demo, Function<String, Optional<AccessKey>> keys, ServiceOptions options) {
    boolean open =
        demo.keys().stream()
            .anyMatch(
                key ->
                    keys.apply(key.id())
                        .filter(known -> known.secret().equals(key.secret()))
                        .isPresent());
    if (open && !options.loopbackOnly() && !options.allowDemoWorld()) {
      throw new StartFailure(
          "the keys of the demo world are public; name a world with --world, or ask for the demo "
              + "world with --allow-demo-world");
    }
    return open;
  }

  /** Only into an empty store, or in place of an older demo world that nobody has changed. */
  private static boolean wantsDemo(ApplicationContext context, Optional<String> stored) {
    return context.getProperty("rshare.demo-world", Boolean.class).orElse(true)
        && stored
            .map(digest -> digest.startsWith(DEMO))
            .orElseGet(() -> context.getBean(Worlds.class).current().equals(World.EMPTY));
  }

  /** The token that was made for this start; one that is configured is known already. */
  private static Optional<String> adminToken(ApplicationContext context) {
    return AdminToken.configured(System.getenv()).isEmpty()
        ? context.getProperty(AdminToken.PROPERTY, String.class)
        : Optional.empty();
  }

  private static List<FrontPage.Identity> visitors(World demo) {
    return DemoIdentity.of(demo).stream()
        .map(one -> new FrontPage.Identity(one.name(), one.role(), one.accountId()))
        .toList();
  }

  private static WorldFile demoWorld() {
    try (InputStream in = RunningService.class.getResourceAsStream("/demo-world.yaml")) {
      if (in == null) {
        throw new IllegalStateException("the demo world is not in the jar");
      }
      return new WorldFile(
          "demo-world.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StartFailure unusable(String message, Exception cause) {
    return new StartFailure("cannot use " + message, StartFailure.MISCONFIGURED, cause);
  }

  private static StartFailure closing(@Nullable ApplicationContext context, StartFailure failure) {
    if (context != null) {
      context.close();
    }
    return failure;
  }
}
