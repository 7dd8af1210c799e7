package io.rshare.bootstrap.system;

import io.rshare.bootstrap.system.WrittenShare.State;
import io.rshare.testkit.SignedClient;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A client that makes, changes, reads and deletes shares of its own and writes down the answers.
 */
final class ShareWriter {
  private static final int WORKED_ON = 6;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

  private final ShareHistory history;
  private final Supplier<SignedClient> service;
  private final String name;
  private final Credentials owner;
  private final Random random;
  private final List<WrittenShare> open = new ArrayList<>();
  private final AtomicInteger answeredWrites = new AtomicInteger();
  private int made;

  /**
   * One of many.
   *
   * @param service whom to call next
   * @param number its own; every fourth shares an account
   */
  ShareWriter(ShareHistory history, Supplier<SignedClient> service, int number, long seed) {
    this.history = history;
    this.service = service;
    this.name = "w" + number;
    this.owner = Credentials.of("TestLoadKey" + number % 4, "test-load-secret");
    this.random = new Random(seed + number);
  }

  /** How many of its writes were answered with success. */
  int answeredWrites() {
    return answeredWrites.get();
  }

  /** Works until it is told that it is over. */
  void run(BooleanSupplier over) {
    while (!over.getAsBoolean()) {
      open.removeIf(share -> !share.isOpen());
      if (open.isEmpty() || random.nextInt(3) == 0) {
        create();
      } else {
        workOn(open.get(random.nextInt(open.size())));
      }
    }
  }

  private void create() {
    boolean external = random.nextBoolean();
    WrittenShare share = history.begin(name, made++, external);
    Map<String, String> parameters =
        TestService.map(
            "ResourceShareName",
            WrittenShare.name(share.key(), 0),
            "AllowExternalTargets",
            Boolean.toString(external),
            "Resources.1.ResourceType",
            "VSwitch",
            "Resources.1.ResourceId",
            WrittenShare.FIRST_RESOURCE,
            "Targets.1",
            "1100000000000008",
            "Targets.2",
            external ? "1100000000000009" : "fd-Load0001",
            "Tag.1.Key",
            "load");
    call("CreateResourceShare", parameters, share::perhapsCreated)
        .ifPresent(
            answer -> {
              share.created(answer.member("ResourceShareId"));
              answeredWrites.incrementAndGet();
            });
    if (open.size() == WORKED_ON) {
      open.removeFirst();
    }
    open.add(share);
  }

  private void workOn(WrittenShare share) {
    State state = share.state().orElseThrow();
    String resource = "vsw-" + random.nextInt(3);
    switch (random.nextInt(8)) {
      case 0, 1 ->
          change(
              share,
              State::renamed,
              "UpdateResourceShare",
              "ResourceShareName",
              WrittenShare.name(share.key(), state.revision() + 1));
      case 2, 3, 4 -> {
        boolean there = state.resources().contains(resource);
        change(
            share,
            there ? now -> now.without(resource) : now -> now.with(resource),
            there ? "DisassociateResourceShare" : "AssociateResourceShare",
            "Resources.1.ResourceType",
            "VSwitch",
            "Resources.1.ResourceId",
            resource);
      }
      case 5 -> change(share, State::ended, "DeleteResourceShare");
      default -> read(share, state);
    }
  }

  private void change(
      WrittenShare share, UnaryOperator<State> change, String operation, String... more) {
    Map<String, String> parameters = TestService.map(more);
    parameters.put("ResourceShareId", share.id());
    call(operation, parameters, () -> share.perhapsChanged(change))
        .ifPresent(
            answer -> {
              share.changed(change);
              answeredWrites.incrementAndGet();
            });
  }

  /** What was answered before is to be seen at once, on whatever node. */
  private void read(WrittenShare share, State state) {
    Map<String, String> parameters =
        TestService.map("ResourceOwner", "Self", "ResourceShareIds.1", share.id());
    call("ListResourceShares", parameters, () -> {})
        .filter(
            answer ->
                !answer
                    .member("ResourceShareName")
                    .equals(WrittenShare.name(share.key(), state.revision())))
        .ifPresent(answer -> history.odd(share + " was read as " + answer.body()));
  }

  /** The answer, if there is one that says yes; without any answer {@code perhaps} is run. */
  private Optional<Answer> call(
      String operation, Map<String, String> parameters, Runnable perhaps) {
    Answer answer;
    try {
      answer = service.get().call(owner, operation, parameters);
    } catch (UncheckedIOException e) {
      history.connectionBroke();
      return withoutAnswer(perhaps);
    }
    switch (answer.status()) {
      case 200 -> {
        history.answered();
        return Optional.of(answer);
      }
      case 503 -> {
        if (!answer.member("Code").equals("ServiceUnavailable")) {
          history.odd(operation + ": " + answer);
        }
        return withoutAnswer(perhaps);
      }
      case 409 -> history.refused(answer.member("Code"));
      default -> history.odd(operation + " " + parameters + ": " + answer);
    }
    return Optional.empty();
  }

  private Optional<Answer> withoutAnswer(Runnable perhaps) {
    history.unanswered();
    perhaps.run();
    LockSupport.parkNanos(PAUSE);
    return Optional.empty();
  }
}
