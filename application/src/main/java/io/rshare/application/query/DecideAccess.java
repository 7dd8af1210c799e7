package io.rshare.application.query;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.OperationSpec;
import io.rshare.application.Product;
import io.rshare.application.Says;
import io.rshare.application.UseCase;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.Identities;
import io.rshare.domain.port.ResourceDirectories;
import io.rshare.domain.resource.Arn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may do what: how calls by identities of the caller's own account would be decided. Questions
 * about other accounts' identities are refused, whether or not they exist.
 */
public final class DecideAccess implements UseCase<DecideAccess.Command, DecideAccess.Result> {
  /** Principals, actions and resources that one call may name, of each kind. */
  public static final int MAX_NAMES = 50;

  /** Decisions that one call may ask for: principals times actions times resources. */
  public static final int MAX_DECISIONS = 1_000;

  private static final int MAX_CHARACTERS = 2_048;
  private static final int MAX_CONTEXT_CHARACTERS = 8_192;

  private final OperationSpec<Command> spec =
      OperationSpec.<Command>untouching("DecideAccess", AccessLevel.GET)
          .product(Product.RAM)
          .faults(FaultCode.PARAMETER_INVALID, FaultCode.UNAVAILABLE);

  private final PolicyTools tools;
  private final AccountPrincipals principals;
  private final AskedCalls calls;
  private final CheckAccess shares;

  /**
   * The use case with these tools.
   *
   * @param identities tells which identities and roles there are
   * @param directories tells the paths of targets
   * @param catalogue tells which operations no policy is asked about
   * @param shares tells what is shared with the account of the caller
   */
  public DecideAccess(
      PolicyTools tools,
      Identities identities,
      ResourceDirectories directories,
      OperationCatalogue catalogue,
      CheckAccess shares) {
    this.tools = tools;
    this.principals = new AccountPrincipals(identities);
    this.calls = new AskedCalls(identities, directories, catalogue);
    this.shares = shares;
  }

  /** Every principal with every action on every resource. */
  public record Command(
      @Says(
              value =
                  "ARNs of identities of the caller's account: users, roles, assumed roles, root.",
              least = 1,
              most = 50)
          List<String> principals,
      @Says(value = "Such as resourcesharing:CreateResourceShare.", least = 1, most = 50)
          List<String> actions,
      @Says("ARNs of resources; * by default.") Optional<List<String>> resources,
      @Says(
              "Condition keys with their values; acs:PrincipalARN and, by default, acs:CurrentTime are filled in.")
          Optional<Map<String, List<String>>> context,
      @Says("Resource group of the resources.") Optional<String> resourceGroupId,
      @Says("Session policy that narrows the roles.") Optional<String> sessionPolicy) {
    List<String> onResources() {
      return resources.filter(some -> !some.isEmpty()).orElse(List.of("*"));
    }

    Map<String, List<String>> keys() {
      return context.orElse(Map.of());
    }
  }

  /** The decisions, by principal, then action, then resource, in the order they were named. */
  public record Result(
      @Says("One for each principal, action and resource, in this order.")
          List<AccessDecision> decisions,
      @Says("Identities that the account does not have.") List<String> unknownPrincipals) {}

  /** What the policies say about one combination. */
  public record AccessDecision(
      @Says("As it was named.") String principal,
      @Says("As it was named.") String action,
      @Says("As it was named.") String resource,
      @Says("What a call would be answered.") PolicyDecision decision,
      @Says("Whether a resource of another account is shared with the account of the principal.")
          Optional<AccessVerdict> sharing) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Result handle(Command command, Call call) {
    check(command);
    for (String principal : command.principals()) {
      if (!AccountPrincipals.accountOf(principal).equals(call.account())) {
        throw FaultCode.NO_PERMISSION.fault();
      }
    }
    List<AccessDecision> decisions = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String name : command.principals()) {
      Optional<Principal> principal = principals.find(name, command.sessionPolicy());
      if (principal.isEmpty()) {
        unknown.add(name);
      } else {
        for (String action : command.actions()) {
          decisions.addAll(decisions(name, principal.get(), action, command, call));
        }
      }
    }
    return new Result(decisions, unknown);
  }

  private List<AccessDecision> decisions(
      String name, Principal principal, String action, Command command, Call call) {
    List<List<String>> asked =
        AskedCalls.assumesRole(action)
            ? command.onResources().stream().map(List::of).toList()
            : List.of(command.onResources());
    List<AccessDecision> decisions = new ArrayList<>();
    for (List<String> resources : asked) {
      List<PolicyDecision> decided =
          calls.isOpen(action)
              ? Collections.nCopies(resources.size(), PolicyDecision.ALLOWED)
              : tools.decide(
                  calls.request(
                      principal,
                      action,
                      resources,
                      command.resourceGroupId(),
                      command.keys(),
                      call));
      for (int i = 0; i < resources.size(); i++) {
        decisions.add(decision(name, action, resources.get(i), decided.get(i), call));
      }
    }
    return decisions;
  }

  /** Beside the policies, a resource of another account has to be shared with the caller's. */
  private AccessDecision decision(
      String name, String action, String resource, PolicyDecision decided, Call call) {
    boolean foreign =
        !AskedCalls.assumesRole(action)
            && Arn.parse(resource)
                .flatMap(arn -> AccountId.parse(arn.account()))
                .filter(owner -> !owner.equals(call.account()))
                .isPresent();
    if (!foreign) {
      return new AccessDecision(name, action, resource, decided, Optional.empty());
    }
    AccessVerdict sharing = shares.ofCaller(action, resource, call);
    return new AccessDecision(
        name,
        action,
        resource,
        sharing.allowed() ? decided : decided.unlessShared(),
        Optional.of(sharing));
  }

  private void check(Command command) {
    boolean soundSession =
        command
            .sessionPolicy()
            .map(
                text ->
                    text.length() <= ValidatePolicies.MAX_CHARACTERS
                        && tools.isSound(tools.findings(text, PolicyUse.SESSION)))
            .orElse(true);
    long contextCharacters =
        command.keys().entrySet().stream()
            .mapToLong(
                key ->
                    key.getKey().length()
                        + key.getValue().stream().mapToLong(value -> 1 + value.length()).sum())
            .sum();
    int decisions =
        command.principals().size() * command.actions().size() * command.onResources().size();
    requireNames("principals", command.principals());
    requireNames("actions", command.actions());
    requireNames("resources", command.onResources());
    require(
        decisions <= MAX_DECISIONS,
        "principals",
        "A call asks for at most " + MAX_DECISIONS + " decisions.");
    require(
        contextCharacters <= MAX_CONTEXT_CHARACTERS,
        "context",
        "'context' has at most " + MAX_CONTEXT_CHARACTERS + " characters.");
    requireRequests(command);
    require(soundSession, "sessionPolicy", "'sessionPolicy' must be a sound policy.");
  }

  private void requireRequests(Command command) {
    for (int i = 0; i < command.actions().size(); i++) {
      for (String resource : command.onResources()) {
        Optional<String> problem = tools.requestProblem(command.actions().get(i), resource);
        if (problem.isPresent()) {
          throw FaultCode.PARAMETER_INVALID.fault().saying("actions/" + i, problem.get());
        }
      }
    }
  }

  private static void requireNames(String member, List<String> texts) {
    require(
        !texts.isEmpty() && texts.size() <= MAX_NAMES,
        member,
        "'" + member + "' must hold 1 to " + MAX_NAMES + " names.");
    for (int i = 0; i < texts.size(); i++) {
      require(
          !texts.get(i).isEmpty() && texts.get(i).length() <= MAX_CHARACTERS,
          member + "/" + i,
          "A name has 1 to " + MAX_CHARACTERS + " characters.");
    }
  }

  private static void require(boolean holds, String place, String problem) {
    if (!holds) {
      throw FaultCode.PARAMETER_INVALID.fault().saying(place, problem);
    }
  }
}
