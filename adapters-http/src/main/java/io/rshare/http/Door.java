package io.rshare.http;

import io.rshare.domain.fault.Fault;
import io.rshare.http.wire.RawRequest;

/** A way into the service: what is asked and answered in one manner. */
public interface Door {
  /** True if requests for {@code path}, as it was sent, come in here. */
  boolean leadsTo(String path);

  /** {@code request} on its way to the answer this door gives. */
  default Exchange exchange(RawRequest request) {
    return new Exchange() {
      @Override
      public Lane lane() {
        return Door.this.lane(request);
      }

      @Override
      public Answer answer() {
        return Door.this.answer(request);
      }

      @Override
      public Answer refuse(Fault fault) {
        return Door.this.refuse(request, fault);
      }
    };
  }

  /** Which threads are to answer {@code request}. */
  default Lane lane(RawRequest request) {
    return Lane.ofBody(request.body().length);
  }

  /** The answer to {@code request}, whatever happens. */
  Answer answer(RawRequest request);

  /** The answer to a request that never came through, or must not. */
  Answer refuse(RawRequest request, Fault fault);
}
