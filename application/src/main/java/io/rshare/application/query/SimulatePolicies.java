package io.rshare.application.query;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.Product;
import io.rshare.application.Says;
import io.rshare.application.UseCase;
import io.rshare.application.query.PolicyTools.Asked;
import io.rshare.domain.fault.FaultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what given policies would decide. Knows nothing that is stored, so every authenticated
 * caller may ask (assumed).
 *
 * <p>Work is bounded by size: characters of all documents times characters of all requests.
 */
public final class SimulatePolicies
    implements UseCase<SimulatePolicies.Command, SimulatePolicies.Result> {
  /** Requests that one call may bring. */
  public static final int MAX_REQUESTS = 100;

  /** Documents that one call may bring, all layers together. */
  public static final int MAX_DOCUMENTS = 50;

  /** Characters of all documents: fifty as long as a custom policy may be (assumed). */
  public static final int MAX_CHARACTERS = MAX_DOCUMENTS * 6_144;

  /** Characters of a name (documented for policies); answers repeat it. */
  private static final int MAX_NAME = 128;

  /** Comparing a pattern with a text takes at most the product of their lengths. */
  private static final long MAX_EFFORT = 500_000_000;

  private final OperationSpec<Command> spec =
      OperationSpec.<Command>untouching("SimulatePolicies", AccessLevel.GET)
          .product(Product.RAM)
          .open()
          .faults(FaultCode.PARAMETER_INVALID);

  private final PolicyTools tools;

  /** The use case with these tools. */
  public SimulatePolicies(PolicyTools tools) {
    this.tools = tools;
  }

  /** Policies and requests. */
  public record Command(
      @Says("Policies of a user with its groups, or of a role.") List<NamedPolicy> identityPolicies,
      @Says("Control policies, one list for each level of the directory, that of the member first.")
          Optional<List<List<NamedPolicy>>> controlPolicies,
      @Says("Policy of the session of a role.") Optional<NamedPolicy> sessionPolicy,
      @Says(value = "1 to 100 requests.", least = 1, most = 100) List<SimulatedRequest> requests) {
    PolicyTools.Layers layers() {
      return new PolicyTools.Layers(
          identityPolicies, controlPolicies.orElse(List.of()), sessionPolicy);
    }
  }

  /** A request; on all resources and without condition keys, where nothing is said. */
  public record SimulatedRequest(
      @Says("Such as resourcesharing:CreateResourceShare.") String action,
      @Says("ARN of the resource; * by default.") Optional<String> resource,
      @Says("Condition keys with their values.") Optional<Map<String, List<String>>> context) {
    Asked asked() {
      return new Asked(action, resource.orElse("*"), context.orElse(Map.of()));
    }

    long characters() {
      long count = action.length() + asked().resource().length();
      for (Map.Entry<String, List<String>> key : asked().context().entrySet()) {
        count += key.getKey().length();
        for (String value : key.getValue()) {
          count += 1 + value.length();
        }
      }
      return count;
    }
  }

  /** The decisions, in the order of the requests. */
  public record Result(
      @Says("Whether all documents could be read; there are no decisions otherwise.") boolean sound,
      @Says("Documents with findings.") List<NoticedPolicy> policies,
      @Says("Decisions, in the order of the requests.") List<PolicyDecision> decisions) {}

  /** A document and what was noticed about it. */
  public record NoticedPolicy(
      @Says("Name of the policy in the request.") String name,
      @Says("Findings, in the order of the text.") List<PolicyFinding> findings) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Result handle(Command command, Call call) {
    PolicyTools.Layers layers = command.layers();
    refuseTooMuch(command);
    List<NoticedPolicy> noticed = new ArrayList<>();
    boolean sound = note(layers.identity(), PolicyUse.IDENTITY, noticed);
    for (List<NamedPolicy> level : layers.control()) {
      sound &= note(level, PolicyUse.CONTROL, noticed);
    }
    sound &= note(layers.session().stream().toList(), PolicyUse.SESSION, noticed);
    return new Result(
        sound,
        noticed,
        sound
            ? tools.simulate(
                layers, command.requests().stream().map(SimulatedRequest::asked).toList())
            : List.of());
  }

  private void refuseTooMuch(Command command) {
    List<NamedPolicy> all = new ArrayList<>(command.identityPolicies());
    command.layers().control().forEach(all::addAll);
    command.sessionPolicy().ifPresent(all::add);
    long characters = all.stream().mapToLong(policy -> policy.document().length()).sum();
    long asked = command.requests().stream().mapToLong(SimulatedRequest::characters).sum();
    if (command.requests().isEmpty() || command.requests().size() > MAX_REQUESTS) {
      throw FaultCode.PARAMETER_INVALID
          .fault()
          .saying("requests", "'requests' must hold 1 to " + MAX_REQUESTS + " requests.");
    }
    if (all.size() > MAX_DOCUMENTS) {
      throw FaultCode.PARAMETER_INVALID
          .fault()
          .saying("identityPolicies", "A call brings at most " + MAX_DOCUMENTS + " policies.");
    }
    if (all.stream().anyMatch(policy -> policy.name().length() > MAX_NAME)) {
      throw FaultCode.PARAMETER_INVALID
          .fault()
          .saying(
              "identityPolicies", "The name of a policy has at most " + MAX_NAME + " characters.");
    }
    if (characters > MAX_CHARACTERS) {
      throw FaultCode.PARAMETER_INVALID
          .fault()
          .saying(
              "identityPolicies",
              "The documents of a call have at most " + MAX_CHARACTERS + " characters.");
    }
    if (characters * asked > MAX_EFFORT) {
      throw FaultCode.PARAMETER_INVALID
          .fault()
          .saying("requests", "Policies times requests are too large for one call.");
    }
    for (int i = 0; i < command.requests().size(); i++) {
      Asked one = command.requests().get(i).asked();
      Optional<String> problem = tools.requestProblem(one.action(), one.resource());
      if (problem.isPresent()) {
        throw FaultCode.PARAMETER_INVALID.fault().saying("requests/" + i, problem.get());
      }
    }
  }

  private boolean note(List<NamedPolicy> policies, PolicyUse use, List<NoticedPolicy> noticed) {
    boolean sound = true;
    for (NamedPolicy policy : policies) {
      List<PolicyFinding> findings = tools.findings(policy.document(), use);
      sound &= tools.isSound(findings);
      if (!findings.isEmpty()) {
        noticed.add(new NoticedPolicy(policy.name(), findings));
      }
    }
    return sound;
  }
}
