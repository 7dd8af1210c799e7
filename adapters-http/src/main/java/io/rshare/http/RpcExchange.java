package io.rshare.http;

import io.rshare.application.Origin;
import io.rshare.application.Parameters;
import io.rshare.application.Product;
import io.rshare.application.Request;
import io.rshare.application.audit.DoorEvent;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.fault.FaultKind;
import io.rshare.http.signature.Verified;
import io.rshare.http.wire.RawRequest;
import io.rshare.http.wire.ResultWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request on its way through {@link RpcGateway}. Goes as far as it can without waiting where it
 * is asked to, and on from there. For one thread at a time.
 */
final class RpcExchange implements Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(RpcExchange.class);

  private static final Product DEFAULT_PRODUCT = Product.RESOURCE_SHARING;

  private final RpcGateway gateway;
  private final RawRequest request;
  private final EndpointHost host;
  private final String requestId = RequestIds.next();
  private @Nullable Verified verified;
  private Duration wait = Duration.ZERO;

  RpcExchange(RpcGateway gateway, RawRequest request) {
    this.gateway = gateway;
    this.request = request;
    this.host = EndpointHost.parse(request.headers().text("host").orElse(""));
  }

  @Override
  public Lane lane() {
    return Lane.ofBody(request.body().length);
  }

  /** The answer, if it takes no waiting for anything; else {@link #answer} is to be asked. */
  Optional<Answer> answerAtOnce() {
    try {
      gateway.rules().check(request);
      if (gateway.frontPage().isAskedFor(request)) {
        return Optional.of(gateway.frontPage().answer(requestId));
      }
      requireReadable();
      Optional<Verified> known = proved(() -> gateway.verifier().verifyAtOnce(request));
      if (known.isEmpty()) {
        return Optional.empty();
      }
      admit(known.get());
      return gateway.operations().waits(known.get().version(), known.get().action())
          ? Optional.empty()
          : Optional.of(answer());
    } catch (Fault fault) {
      return Optional.of(refuse(fault));
    } catch (RuntimeException | StackOverflowError defect) {
      return Optional.of(broken(defect));
    }
  }

  @Override
  public Answer answer() {
    try {
      Verified known = verified;
      if (known == null) {
        gateway.rules().check(request);
        if (gateway.frontPage().isAskedFor(request)) {
          return gateway.frontPage().answer(requestId);
        }
        requireReadable();
        known = proved(() -> gateway.verifier().verify(request));
        admit(known);
      }
      return result(known);
    } catch (Fault fault) {
      return refuse(fault);
    } catch (RuntimeException | StackOverflowError defect) {
      return broken(defect);
    }
  }

  @Override
  public Answer refuse(Fault fault) {
    if (fault.code().kind() == FaultKind.UNAVAILABLE) {
      forgetNonce();
    }
    AnswerFormat format = format();
    var tree = ResultWriter.tree(requestId, Refusal.of(fault, host, product(), requestId));
    return new Answer(
            FaultStatus.ofRpc(fault.code()),
            format.contentType(),
            requestId,
            RetryHeaders.of(fault),
            format.write("Error", tree))
        .after(wait);
  }

  /** The product called: by the name of the endpoint, else by the version. */
  private Product product() {
    return host.product().or(() -> version().flatMap(Product::ofVersion)).orElse(DEFAULT_PRODUCT);
  }

  private Optional<String> version() {
    return verified == null
        ? request.headers().text("x-acs-version").or(() -> request.glimpse("Version"))
        : Optional.of(verified.version());
  }

  /** The result of {@code check} about the caller; a caller it refuses is written down. */
  private <T> T proved(Supplier<T> check) {
    try {
      return check.get();
    } catch (Fault fault) {
      if (FailedAuthentications.concern(fault.code())) {
        wait =
            gateway
                .failures()
                .add(
                    DoorEvent.Door.RPC,
                    gateway.verifier().claimedKey(request),
                    fault.wireCode(),
                    origin(),
                    requestId);
      }
      throw fault;
    }
  }

  private Origin origin() {
    return new Origin(
        request.remoteAddress(), request.secure(), request.headers().text("user-agent").orElse(""));
  }

  private void requireReadable() {
    if (!request.method().equals("GET") && !request.method().equals("POST")) {
      throw FaultCode.METHOD_UNSUPPORTED.fault();
    }
    if (host.isForeign()) {
      throw FaultCode.PRODUCT_NOT_FOUND.fault();
    }
  }

  private void admit(Verified known) {
    proved(
        () -> {
          gateway.nonces().use(known.nonce());
          return known;
        });
    // Who asks for a format that does not exist has used the nonce all the same.
    AnswerFormat.of(known);
    verified = known;
  }

  private Answer result(Verified known) {
    AnswerFormat format = AnswerFormat.of(known);
    Object result = dispatch(known);
    byte[] body = format.write(known.action() + "Response", ResultWriter.tree(requestId, result));
    return new Answer(200, format.contentType(), requestId, body);
  }

  private Object dispatch(Verified known) {
    if (!request.path().equals("/")) {
      throw FaultCode.ACTION_NOT_FOUND.fault();
    }
    // Under the name of one product, another one's version is unknown, as in the cloud (assumed).
    if (host.product().filter(p -> !p.version().equals(known.version())).isPresent()) {
      throw FaultCode.VERSION_INVALID.fault();
    }
    return gateway
        .operations()
        .dispatch(
            new Request(
                known.action(),
                known.version(),
                new Parameters(known.parameters().values(), gateway.json()),
                known.caller(),
                origin(),
                requestId,
                host.region(),
                Optional.of(known.nonce())));
  }

  private Answer broken(Throwable defect) {
    LOG.error("Request {} failed", requestId, defect);
    // Safe to forget, so that the same request may be tried again: a write that was stored all the
    // same has stored its nonce with it and is refused by the dispatcher; a write that was not
    // stored, or a read, has left nothing a replay could double.
    forgetNonce();
    return refuse(FaultCode.INTERNAL_ERROR.fault());
  }

  private void forgetNonce() {
    if (verified != null) {
      gateway.nonces().forget(verified.nonce());
    }
  }

  /** Of the answer: as asked for by whoever has signed, else a guess. */
  private AnswerFormat format() {
    return verified == null ? AnswerFormat.guess(request) : AnswerFormat.of(verified);
  }
}
