package io.rshare.http;

import io.rshare.application.JsonText;
import io.rshare.domain.fault.Fault;
import io.rshare.http.signature.SignatureVerifier;
import io.rshare.http.signature.UsedNonces;
import io.rshare.http.wire.RawRequest;
import io.rshare.http.wire.ResultWriter;

/**
 * The door of the RPC protocol: method and host, signature, nonce, dispatch. Whatever happens,
 * there is an answer in the documented envelope. Browsers get the {@link FrontPage}.
 */
record RpcGateway(
    SignatureVerifier verifier,
    UsedNonces nonces,
    OperationCalls operations,
    JsonText json,
    FrontPage frontPage,
    EntryRules rules,
    FailedAuthentications failures)
    implements Door {
  @Override
  public boolean leadsTo(String path) {
    return true;
  }

  @Override
  public RpcExchange exchange(RawRequest request) {
    return new RpcExchange(this, request);
  }

  @Override
  public Answer answer(RawRequest request) {
    return exchange(request).answer();
  }

  @Override
  public Answer refuse(RawRequest request, Fault fault) {
    return exchange(request).refuse(fault);
  }

  /** The answer to something that needs no caller. */
  static Answer unsigned(Record result) {
    String requestId = RequestIds.next();
    byte[] body = AnswerFormat.JSON.write("Response", ResultWriter.tree(requestId, result));
    return new Answer(200, AnswerFormat.JSON.contentType(), requestId, body);
  }
}
