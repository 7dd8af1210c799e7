package io.rshare.http;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.Dispatcher;
import io.rshare.application.JsonText;
import io.rshare.application.Request;
import io.rshare.application.sts.AccessKeys;
import io.rshare.http.signature.SignatureVerifier;
import io.rshare.http.signature.UsedNonces;
import io.rshare.http.wire.StreamingJsonText;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the gateway from what the application supplies: dispatcher, identities and clock. */
@Factory
final class GatewayFactory {
  @Singleton
  JsonText jsonText() {
    return new StreamingJsonText();
  }

  @Singleton
  OperationCalls operations(Dispatcher dispatcher) {
    return new OperationCalls() {
      @Override
      public Object dispatch(Request request) {
        return dispatcher.dispatch(request);
      }

      @Override
      public boolean waits(String version, String operation) {
        return dispatcher.waits(version, operation);
      }
    };
  }

  @Singleton
  UsedNonces nonces(HttpSettings settings, InstantSource clock) {
    return new UsedNonces(settings.rememberedNonces(), clock);
  }

  @Singleton
  RpcGateway gateway(
      AccessKeys keys,
      OperationCalls operations,
      JsonText json,
      InstantSource clock,
      UsedNonces nonces,
      FrontPage frontPage,
      EntryRules rules,
      FailedAuthentications failures) {
    return new RpcGateway(
        new SignatureVerifier(keys, json, clock),
        nonces,
        operations,
        json,
        frontPage,
        rules,
        failures);
  }
}
