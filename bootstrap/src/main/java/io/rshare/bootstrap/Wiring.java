package io.rshare.bootstrap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.rshare.application.AccessPorts;
import io.rshare.application.Dispatcher;
import io.rshare.application.JsonText;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.PageTokens;
import io.rshare.application.Ports;
import io.rshare.application.RateLimits;
import io.rshare.application.access.Authorizer;
import io.rshare.application.access.PolicyCheck;
import io.rshare.application.audit.AuditTrail;
import io.rshare.application.audit.DoorTrail;
import io.rshare.application.lifecycle.DueShares;
import io.rshare.application.sts.AccessKeys;
import io.rshare.application.sts.SessionTokens;
import io.rshare.authz.DiagnosticMessages;
import io.rshare.authz.RamAuthorizer;
import io.rshare.authz.SealedDiagnostics;
import io.rshare.authz.SessionPolicyParser;
import io.rshare.bootstrap.metrics.MeteredAuditTrail;
import io.rshare.bootstrap.metrics.MeteredDoorTrail;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.identity.port.IdentityIds;
import io.rshare.domain.port.AttachedPolicies;
import io.rshare.domain.port.IdSource;
import io.rshare.domain.port.Identities;
import io.rshare.domain.port.KnownAccounts;
import io.rshare.domain.port.Listings;
import io.rshare.domain.port.Nonces;
import io.rshare.domain.port.ResourceCatalogue;
import io.rshare.domain.port.ResourceDirectories;
import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.port.ServiceKeys;
import io.rshare.domain.port.UnitOfWork;
import io.rshare.domain.port.Usages;
import io.rshare.domain.share.SharingSettings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together. Adapters bring their ports; what is chosen by name is chosen here. */
@Factory
final class Wiring {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  @Singleton
  IdSource ids() {
    return new RandomIds();
  }

  @Singleton
  IdentityIds identityIds() {
    return new RandomIds();
  }

  @Singleton
  AuditTrail audit(MeterRegistry registry, InstantSource clock) {
    return new MeteredAuditTrail(new LoggedTrail(), registry, clock);
  }

  @Singleton
  DoorTrail doors(MeterRegistry registry) {
    return new MeteredDoorTrail(new LoggedTrail(), registry);
  }

  @Singleton
  @Named("ram")
  RamAuthorizer ram(AttachedPolicies policies, DiagnosticMessages messages) {
    return new RamAuthorizer(policies, Optional.of(messages));
  }

  @Singleton
  DiagnosticMessages messages(ServiceKeys keys, InstantSource clock) {
    return new DiagnosticMessages(keys.key(ServiceKeys.Purpose.DIAGNOSTICS), clock);
  }

  @Singleton
  SessionTokens sessionTokens(ServiceKeys keys) {
    return new SessionTokens(keys);
  }

  @Singleton
  AccessKeys accessKeys(Identities identities, SessionTokens tokens) {
    return new AccessKeys(identities, tokens);
  }

  @Singleton
  AccessPorts accessPorts(
      Identities identities, SessionTokens tokens, JsonText json, DiagnosticMessages messages) {
    return new AccessPorts(
        identities,
        tokens,
        new SessionPolicyParser(),
        new SealedDiagnostics(Optional.of(messages), json));
  }

  @Singleton
  PolicyCheck policyCheck() {
    return PolicyDocuments::problemsOf;
  }

  @Singleton
  @Named("allow-all")
  Authorizer allowAll() {
    return new AllowAll();
  }

  /** The one that decides, by its name. */
  @Singleton
  @Primary
  Authorizer chosen(
      BeanContext beans,
      @Property(name = "rshare.authorizer", defaultValue = "ram") String authorizer) {
    return beans.getBean(Authorizer.class, Qualifiers.byName(authorizer));
  }

  @Singleton
  SharingSettings sharingSettings(SharingConfiguration configuration) {
    return configuration.settings();
  }

  @Singleton
  Ports ports(
      ResourceShares shares,
      Listings listings,
      Usages usages,
      KnownAccounts accounts,
      ResourceDirectories directories,
      Directories storedDirectories,
      ResourceCatalogue resources,
      IdSource ids,
      ServiceKeys keys,
      SharingSettings settings) {
    return new Ports(
        shares,
        listings,
        usages,
        accounts,
        directories,
        storedDirectories,
        resources,
        ids,
        new PageTokens(keys),
        settings);
  }

  @Singleton
  OperationCatalogue catalogue(Ports ports, AccessPorts access) {
    return new OperationCatalogue(ports, access);
  }

  @Singleton
  DueShares dueShares(
      UnitOfWork unitOfWork,
      ResourceShares shares,
      Usages usages,
      SharingSettings settings,
      InstantSource clock) {
    return new DueShares(
        unitOfWork,
        shares,
        usages,
        settings.lifecycle(),
        clock,
        (id, e) -> LOG.warn("share {} is due but could not be advanced: {}", id, e.toString()));
  }

  @Singleton
  Dispatcher dispatcher(
      OperationCatalogue catalogue,
      Authorizer authorizer,
      UnitOfWork unitOfWork,
      Nonces nonces,
      AuditTrail audit,
      InstantSource clock,
      @Property(name = "rshare.rate-limits", defaultValue = "false") boolean rateLimits,
      @Property(name = "rshare.default-region", defaultValue = "cn-hangzhou") String region) {
    return new Dispatcher(
        catalogue,
        authorizer,
        unitOfWork,
        nonces,
        audit,
        rateLimits ? RateLimits.documented() : RateLimits.OFF,
        clock,
        region);
  }
}
