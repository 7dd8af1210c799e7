package io.rshare.application;

import io.rshare.application.access.AccessRequest;
import io.rshare.application.access.Authorizer;
import io.rshare.application.access.Decision;
import io.rshare.application.access.Diagnostics;
import io.rshare.application.audit.AuditEvent;
import io.rshare.application.sts.SessionTokens;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.share.SharingSettings;
import io.rshare.memory.InMemoryPersistence;
import io.rshare.testkit.PersistenceInvariants;
import io.rshare.testkit.SampleIds;
import io.rshare.testkit.SampleWorld;
import io.rshare.testkit.StoredRows;
import io.rshare.testkit.StoredRows.GrantRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The application on the in-memory adapter and the sample world, with what happened on record. */
public final class TestApplication implements Authorizer {
  public static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");

  public final InMemoryPersistence store = new InMemoryPersistence(() -> NOW);
  public final SampleIds ids = new SampleIds();
  public final List<AuditEvent> audit = new ArrayList<>();
  public final List<AccessRequest> asked = new ArrayList<>();
  public Instant now = NOW;
  public Decision decision = Decision.ALLOWED;
  public RateLimits rateLimits = RateLimits.OFF;
  public SharingSettings settings = SharingSettings.DEFAULTS;

  public TestApplication() {
    store.worlds().replace(SampleWorld.world(), "sample");
  }

  public Dispatcher dispatcher() {
    return new Dispatcher(
        catalogue(),
        this,
        store.unitOfWork(),
        store.nonces(),
        audit::add,
        rateLimits,
        () -> now,
        "cn-hangzhou");
  }

  /** The operations that {@link #dispatcher} answers. */
  public OperationCatalogue catalogue() {
    var ports =
        new Ports(
            store.resourceShares(),
            store.listings(),
            store.usages(),
            store.knownAccounts(),
            store.resourceDirectories(),
            store.directories(),
            store.resourceCatalogue(),
            ids,
            new PageTokens(store.serviceKeys()),
            settings);
    return new OperationCatalogue(
        ports,
        new AccessPorts(
            store.identities(),
            new SessionTokens(store.serviceKeys()),
            document -> {},
            message -> new Diagnostics.Unreadable()));
  }

  /** Calls {@code operation} with {@code parameters}, given as name, value, name, value. */
  public Object call(AccessKey key, String operation, String... parameters) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      values.put(parameters[i], parameters[i + 1]);
    }
    return dispatcher().dispatch(request(key, operation, values, Optional.empty()));
  }

  public static Request request(
      AccessKey key, String operation, Map<String, String> values, Optional<SignatureNonce> nonce) {
    return new Request(
        operation,
        Product.RESOURCE_SHARING.version(),
        new Parameters(values, TestJson::parse),
        new Caller(key.principal(), key.id()),
        new Origin("192.0.2.1", true, "test"),
        "REQUEST",
        Optional.empty(),
        nonce);
  }

  @Override
  public Decision decide(AccessRequest request) {
    asked.add(request);
    return decision;
  }

  /** Fails unless what is stored fits together. */
  public void checkInvariants() {
    PersistenceInvariants.check(
        StoredRows.of(
            store.storedShares(),
            store.storedGrants().entrySet().stream()
                .map(
                    e ->
                        GrantRow.of(
                            e.getKey().owner(),
                            e.getKey().service(),
                            e.getKey().type(),
                            e.getValue()))
                .toList(),
            store.storedUsages()));
  }
}
