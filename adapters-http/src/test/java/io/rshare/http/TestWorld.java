package io.rshare.http;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.rshare.application.Request;
import io.rshare.application.audit.DoorEvent;
import io.rshare.application.audit.DoorTrail;
import io.rshare.application.sts.AccessKeys;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.port.Identities;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What surrounds the endpoint in a test; every part can be changed while the server runs. */
@Singleton
final class TestWorld {
  volatile KnownKeys keys = new KnownKeys();
  volatile Instant now = Instant.parse("2026-11-22T02:58:40Z");
  volatile OperationCalls operations = request -> new Echo(request.operation());

  /** What happened at the doors. */
  final List<DoorEvent> events = new CopyOnWriteArrayList<>();

  /** The answer of the default operation. */
  record Echo(String echoed) {}

  Object dispatch(Request request) {
    return operations.dispatch(request);
  }

  /** Beans over the world. */
  @Factory
  static final class Beans {
    @Singleton
    Identities identities(TestWorld world) {
      return new Identities() {
        @Override
        public Optional<AccessKey> accessKey(String id) {
          return world.keys.accessKey(id);
        }

        @Override
        public Optional<AccessKey> accessKeyAtHand(String id) {
          return world.keys.accessKeyAtHand(id);
        }

        @Override
        public boolean isSecurityToken(String token) {
          return world.keys.isSecurityToken(token);
        }

        @Override
        public Optional<User> user(AccountId account, String name) {
          return world.keys.user(account, name);
        }

        @Override
        public Optional<Role> role(AccountId account, String name) {
          return world.keys.role(account, name);
        }
      };
    }

    @Singleton
    DoorTrail doors(TestWorld world) {
      return world.events::add;
    }

    @Singleton
    AccessKeys accessKeys(Identities identities) {
      return new AccessKeys(identities, KnownKeys.TOKENS);
    }

    /** First choice, since the framework brings a clock of its own. */
    @Singleton
    @Primary
    InstantSource clock(TestWorld world) {
      return () -> world.now;
    }

    @Singleton
    @Replaces(bean = OperationCalls.class, factory = GatewayFactory.class)
    OperationCalls operations(TestWorld world) {
      return world::dispatch;
    }
  }
}
