package io.rshare.benchmarks.access;

import io.rshare.application.Call;
import io.rshare.application.Caller;
import io.rshare.application.query.AccessQuestion;
import io.rshare.application.query.CheckAccess;
import io.rshare.bootstrap.RunningService;
import io.rshare.bootstrap.ServiceOptions;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.port.UnitOfWork;
import io.rshare.domain.port.Worlds;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.target.SharedTarget.ToAccount;
import io.rshare.domain.target.SharedTarget.ToDirectory;
import io.rshare.domain.target.SharedTarget.ToFolder;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.SampleWorld;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CPU time of an access check, reading what has changed included: one owner with as many shares as
 * its documented quota allows, each with five resources; a member asks about all of them in turn.
 * The store is the embedded database, or the one that the first argument names.
 */
public final class AccessCheckFigures {
  private static final int SHARES = 1_000;
  private static final int RESOURCES_A_SHARE = 5;
  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final int ROUNDS = 5;

  private AccessCheckFigures() {}

  /** Prints the figures. */
  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("rshare-access-figures");
    var options =
        new ServiceOptions(
            "127.0.0.1",
            0,
            data,
            args.length > 0 ? Optional.of(args[0]) : Optional.empty(),
            Optional.empty(),
            false);
    try (var service = RunningService.start(options, Map.of())) {
      service.bean(Worlds.class).replace(SampleWorld.world(), "figures");
      fill(service);
      for (int batch : List.of(1, 100)) {
        for (int round = 0; round < ROUNDS; round++) {
          measure(service, batch);
        }
      }
    }
  }

  private static void fill(RunningService service) {
    var unitOfWork = service.bean(UnitOfWork.class);
    var shares = service.bean(ResourceShares.class);
    for (int i = 0; i < SHARES; i++) {
      ShareContents contents = share(i);
      boolean unused =
          unitOfWork.write(
              () -> {
                shares.add(contents);
                return true;
              });
    }
  }

  private static ShareContents share(int number) {
    SampleShare share =
        SampleShare.of("rs-figures" + number, SampleWorld.MANAGEMENT)
            .internal(new ToAccount(SampleWorld.PROD_MEMBER))
            .internal(new ToFolder(SampleWorld.WEB_FOLDER))
            .internal(new ToDirectory(SampleWorld.DIRECTORY));
    for (int i = 0; i < RESOURCES_A_SHARE; i++) {
      share = share.resource(ResourceType.V_SWITCH, id(number, i));
    }
    return share.contents();
  }

  private static String id(int share, int resource) {
    return "vsw-" + share + "-" + resource;
  }

  private static void measure(RunningService service, int batch) {
    CheckAccess checks = service.bean(CheckAccess.class);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long until = System.nanoTime() + ROUND.toNanos();
    long cpu = threads.getCurrentThreadCpuTime();
    long answered = 0;
    while (System.nanoTime() < until) {
      long first = answered;
      List<AccessQuestion> questions = new ArrayList<>(batch);
      for (int i = 0; i < batch; i++) {
        questions.add(question((int) ((first + i) % (SHARES * RESOURCES_A_SHARE))));
      }
      CheckAccess.Result result = checks.handle(new CheckAccess.Command(questions), call());
      if (result.checks().stream().anyMatch(verdict -> !verdict.allowed())) {
        throw new IllegalStateException("a wrong answer: " + result);
      }
      answered += batch;
    }
    long spent = threads.getCurrentThreadCpuTime() - cpu;
    System.out.printf(
        "batches of %d: %.2f us of CPU a check, %,d checks%n",
        batch, spent / 1_000.0 / answered, answered);
  }

  private static AccessQuestion question(int number) {
    String id = id(number / RESOURCES_A_SHARE, number % RESOURCES_A_SHARE);
    return AccessQuestion.of(
        SampleWorld.WEB_MEMBER.value(),
        "vpc:DescribeVSwitchAttributes",
        "acs:vpc:" + SampleShare.REGION + ":" + SampleWorld.MANAGEMENT + ":vswitch/" + id);
  }

  private static Call call() {
    var owner = new Caller(new Principal.AccountRoot(SampleWorld.MANAGEMENT), "figures");
    return new Call(owner, SampleShare.REGION, "FIGURES", Instant.now());
  }
}
