package io.rshare.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.rshare.domain.fault.Fault;
import io.rshare.http.wire.RawRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A door whose answers are held back for an hour, and those it has been asked for. */
@Singleton
@ServerFilter(HeldBack.PATH)
final class HeldBack implements Door {
  static final String PATH = "/held-back";

  final BlockingQueue<CompletableFuture<?>> asked = new LinkedBlockingQueue<>();

  private final Intake intake;

  HeldBack(Intake intake) {
    this.intake = intake;
  }

  @RequestFilter
  CompletableFuture<@Nullable HttpResponse<?>> take(HttpRequest<?> request) {
    CompletableFuture<@Nullable HttpResponse<?>> answer = intake.answer(request, this);
    asked.add(answer);
    return answer;
  }

  @Override
  public boolean leadsTo(String path) {
    return path.equals(PATH);
  }

  @Override
  public Answer answer(RawRequest request) {
    return new Answer(400, "text/plain", RequestIds.next(), new byte[0]).after(Duration.ofHours(1));
  }

  @Override
  public Answer refuse(RawRequest request, Fault fault) {
    return answer(request);
  }
}
