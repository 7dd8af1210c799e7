package io.rshare.http;

import io.rshare.application.JsonText;
import io.rshare.application.Origin;
import io.rshare.application.Parameters;
import io.rshare.application.Request;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.fault.FaultKind;
import io.rshare.http.signature.SignatureVerifier;
import io.rshare.http.signature.UsedNonces;
import io.rshare.http.signature.Verified;
import io.rshare.http.wire.RawRequest;
import io.rshare.http.wire.ResultWriter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one raw request: method and host, signature, nonce, dispatch. Whatever happens, there is
 * an answer in the documented envelope.
 */
final class RpcGateway implements Door {
  private static final Logger LOG = LoggerFactory.getLogger(RpcGateway.class);

  private final SignatureVerifier verifier;
  private final UsedNonces nonces;
  private final OperationCalls operations;
  private final JsonText json;

  RpcGateway(
      SignatureVerifier verifier, UsedNonces nonces, OperationCalls operations, JsonText json) {
    this.verifier = verifier;
    this.nonces = nonces;
    this.operations = operations;
    this.json = json;
  }

  @Override
  public boolean leadsTo(String path) {
    return true;
  }

  @Override
  public Answer answer(RawRequest request) {
    String requestId = RequestIds.next();
    EndpointHost host = EndpointHost.parse(request.headers().text("host").orElse(""));
    try {
      return answer(request, host, requestId);
    } catch (Fault fault) {
      return refusal(fault, AnswerFormat.guess(request), host, requestId);
    } catch (RuntimeException | StackOverflowError defect) {
      return refusal(defect(defect, requestId), AnswerFormat.guess(request), host, requestId);
    }
  }

  @Override
  public Answer refuse(RawRequest request, Fault fault) {
    EndpointHost host = EndpointHost.parse(request.headers().text("host").orElse(""));
    return refusal(fault, AnswerFormat.guess(request), host, RequestIds.next());
  }

  /** The answer to something that needs no caller. */
  Answer unsigned(Record result) {
    String requestId = RequestIds.next();
    byte[] body = AnswerFormat.JSON.write("Response", ResultWriter.tree(requestId, result));
    return new Answer(200, AnswerFormat.JSON.contentType(), requestId, body);
  }

  private Answer answer(RawRequest request, EndpointHost host, String requestId) {
    if (!request.method().equals("GET") && !request.method().equals("POST")) {
      throw FaultCode.METHOD_UNSUPPORTED.fault();
    }
    if (host.isForeign()) {
      throw FaultCode.PRODUCT_NOT_FOUND.fault();
    }
    Verified verified = verifier.verify(request);
    nonces.use(verified.nonce());
    AnswerFormat format = AnswerFormat.of(verified);
    try {
      Object result = dispatch(request, verified, host, requestId);
      byte[] body =
          format.write(verified.action() + "Response", ResultWriter.tree(requestId, result));
      return new Answer(200, format.contentType(), requestId, body);
    } catch (Fault fault) {
      if (fault.code().kind() == FaultKind.UNAVAILABLE) {
        nonces.forget(verified.nonce());
      }
      return refusal(fault, format, host, requestId);
    } catch (RuntimeException | StackOverflowError defect) {
      // Safe to forget, here and above, so that the same request may be tried again: a write that
      // was stored all the same has stored its nonce with it and is refused by the dispatcher;
      // a write that was not stored, or a read, has left nothing a replay could double.
      nonces.forget(verified.nonce());
      return refusal(defect(defect, requestId), format, host, requestId);
    }
  }

  private Object dispatch(
      RawRequest request, Verified verified, EndpointHost host, String requestId) {
    if (!request.path().equals("/")) {
      throw FaultCode.ACTION_NOT_FOUND.fault();
    }
    // Under the name of one product, another one's version is unknown, as in the cloud (assumed).
    if (host.product().filter(p -> !p.version().equals(verified.version())).isPresent()) {
      throw FaultCode.VERSION_INVALID.fault();
    }
    return operations.dispatch(
        new Request(
            verified.action(),
            verified.version(),
            new Parameters(verified.parameters().values(), json),
            verified.caller(),
            new Origin(
                request.remoteAddress(),
                request.secure(),
                request.headers().text("user-agent").orElse("")),
            requestId,
            host.region(),
            Optional.of(verified.nonce())));
  }

  private static Fault defect(Throwable defect, String requestId) {
    LOG.error("Request {} failed", requestId, defect);
    return FaultCode.INTERNAL_ERROR.fault();
  }

  private static Answer refusal(
      Fault fault, AnswerFormat format, EndpointHost host, String requestId) {
    var tree = ResultWriter.tree(requestId, Refusal.of(fault, host, requestId));
    return new Answer(
        FaultStatus.of(fault.code()), format.contentType(), requestId, format.write("Error", tree));
  }
}
