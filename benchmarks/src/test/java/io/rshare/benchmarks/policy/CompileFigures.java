package io.rshare.benchmarks.policy;

import io.rshare.authz.compile.CompiledPolicies;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.parse.JsonText;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.syntax.PolicySwitches;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** How long compiling takes from a cold start on, and what a compiled set keeps in memory. */
public final class CompileFigures {
  private static final int STATEMENTS = 10_000;
  private static final int ROUNDS = 5;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private CompileFigures() {}

  /** Prints the figures. */
  public static void main(String[] args) throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      List<PolicySource> written = RamContender.sources(STATEMENTS);
      List<String> texts = written.stream().map(p -> JsonText.of(p.document())).toList();
      long before = used();
      long start = System.nanoTime();
      List<PolicySource> parsed = parse(written, texts);
      long middle = System.nanoTime();
      long cpu = CPU.getCurrentThreadCpuTime();
      CompiledPolicies compiled = CompiledPolicies.compile(parsed, PolicySwitches.DEFAULTS);
      cpu = CPU.getCurrentThreadCpuTime() - cpu;
      long end = System.nanoTime();
      parsed = List.of();
      long retained = used() - before;
      System.out.printf(
          "round %d: parse %d ms, compile %d ms (%d ms CPU), %d B retained per statement (%d)%n",
          round,
          (middle - start) / 1_000_000,
          (end - middle) / 1_000_000,
          cpu / 1_000_000,
          retained / compiled.size(),
          compiled.size() + parsed.size());
    }
  }

  private static List<PolicySource> parse(List<PolicySource> written, List<String> texts) {
    PolicyParser parser = new PolicyParser(PolicySwitches.DEFAULTS);
    List<PolicySource> parsed = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      switch (parser.parse(texts.get(i), PolicyKind.IDENTITY)) {
        case ParsedPolicy.Sound sound ->
            parsed.add(new PolicySource(written.get(i).origin(), sound.document()));
        case ParsedPolicy.Refused refused -> throw new IllegalStateException(refused.toString());
      }
    }
    return parsed;
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(50);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
