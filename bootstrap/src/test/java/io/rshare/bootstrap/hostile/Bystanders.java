package io.rshare.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import io.rshare.testkit.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Honest clients that go on calling while others attack; some stay connected, some do not. */
final class Bystanders implements AutoCloseable {
  private static final int PAUSE_MILLIS = 20;

  private final ServedProcess service;
  private final Credentials key;
  private final SignedClient staying;
  private final List<Thread> threads = new ArrayList<>();
  private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();
  private final AtomicInteger shares = new AtomicInteger();
  private volatile boolean ending;

  private Bystanders(ServedProcess service, Credentials key) {
    this.service = service;
    this.key = key;
    this.staying = service.client();
  }

  static Bystanders of(ServedProcess service, Credentials key) {
    var bystanders = new Bystanders(service, key);
    bystanders.run(bystanders::read);
    bystanders.run(bystanders::write);
    bystanders.run(bystanders::connectAndRead);
    return bystanders;
  }

  private void run(Runnable call) {
    threads.add(
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  while (!ending) {
                    long began = System.nanoTime();
                    try {
                      call.run();
                    } catch (RuntimeException e) {
                      lost.add(
                          e
                              + " after "
                              + (System.nanoTime() - began) / 1_000_000
                              + " ms, call "
                              + calls());
                    }
                    millis.add((System.nanoTime() - began) / 1_000_000);
                    pause();
                  }
                }));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    require(staying.call(key, "DescribeRegions", Map.of()));
    require(staying.call(key, "ListResourceShares", Map.of("ResourceOwner", "Self")));
  }

  private void connectAndRead() {
    Map<String, String> call = staying.signed(key, "DescribeRegions", Map.of());
    String form =
        call.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    try (var connection = new Wire(service.port())) {
      connection.send(
          "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
              + "Content-Length: "
              + form.length()
              + "\r\n\r\n"
              + form);
      Wire.Response answer = connection.receive();
      require(new Answer(answer.status(), "", answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() {
    String name = "bystander-" + shares.incrementAndGet();
    require(staying.call(key, "CreateResourceShare", Map.of("ResourceShareName", name)));
  }

  private void require(Answer answer) {
    if (answer.status() != 200) {
      lost.add(answer.status() + " " + answer.body());
    }
  }

  /** How many calls have come to their end. */
  int calls() {
    return millis.size();
  }

  /** Waits for {@code more} calls to come to their end. */
  void go(int more) throws InterruptedException {
    int enough = calls() + more;
    for (int i = 0; i < 3_000 && calls() < enough; i++) {
      Thread.sleep(20);
    }
    assertThat(calls()).as("calls that came to their end").isGreaterThanOrEqualTo(enough);
  }

  /** Fails if a call was not answered as it should. */
  String noneLost() {
    assertThat(lost).isEmpty();
    List<Long> sorted = millis.stream().sorted().toList();
    return "%d calls of bystanders, p50 %d ms, p99 %d ms, longest %d ms"
        .formatted(
            sorted.size(),
            sorted.get(sorted.size() / 2),
            sorted.get(sorted.size() * 99 / 100),
            sorted.getLast());
  }

  @Override
  public void close() throws InterruptedException {
    ending = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
