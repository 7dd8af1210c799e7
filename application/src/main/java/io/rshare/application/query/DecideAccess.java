package io.rshare.application.query;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.Product;
import io.rshare.application.Says;
import io.rshare.application.UseCase;
import io.rshare.application.access.AccessRequest;
import io.rshare.application.access.ContextValue;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.Identities;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may do what: what the stored policies (control, session, identity) say about identities of
 * the caller's own account. Others are refused, whether or not they exist.
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

  /** The use case with these tools; {@code identities} tells who there is. */
  public DecideAccess(PolicyTools tools, Identities identities) {
    this.tools = tools;
    this.principals = new AccountPrincipals(identities);
  }

  /** Every principal with every action on every resource. */
  public record Command(
      @Says(
              "Resource names of identities of the account of the caller: users, roles, assumed roles, root.")
          List<String> principals,
      @Says("Such as resourcesharing:CreateResourceShare.") List<String> actions,
      @Says("Resource names; * where absent.") Optional<List<String>> resources,
      @Says(
              "Condition keys with their values; acs:PrincipalARN and, where absent, acs:CurrentTime are filled in.")
          Optional<Map<String, List<String>>> context,
      @Says("The resource group the resources are in.") Optional<String> resourceGroupId,
      @Says("Narrows roles as if they had been assumed with it.") Optional<String> sessionPolicy) {
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
      @Says("What the stored policies say.") PolicyDecision decision) {}

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
        command
            .actions()
            .forEach(action -> decide(name, principal.get(), action, command, call, decisions));
      }
    }
    return new Result(decisions, unknown);
  }

  private void decide(
      String name,
      Principal principal,
      String action,
      Command command,
      Call call,
      List<AccessDecision> to) {
    List<String> resources = command.onResources();
    List<PolicyDecision> decided =
        tools.decide(
            new AccessRequest(
                principal,
                action,
                resources,
                command.resourceGroupId(),
                context(principal, command, call)));
    for (int i = 0; i < resources.size(); i++) {
      to.add(new AccessDecision(name, action, resources.get(i), decided.get(i)));
    }
  }

  private static Map<String, List<ContextValue>> context(
      Principal principal, Command command, Call call) {
    Map<String, List<ContextValue>> context = new HashMap<>();
    context.put(
        "acs:CurrentTime",
        List.of(ContextValue.of(call.now().truncatedTo(ChronoUnit.SECONDS).toString())));
    command
        .keys()
        .forEach((key, values) -> context.put(key, values.stream().map(ContextValue::of).toList()));
    context.put("acs:PrincipalARN", List.of(ContextValue.of(principal.arn())));
    return context;
  }

  private void check(Command command) {
    boolean soundSession =
        command
            .sessionPolicy()
            .map(text -> tools.isSound(tools.findings(text, PolicyUse.SESSION)))
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
    if (!areNames(command.principals())
        || !areNames(command.actions())
        || !areNames(command.onResources())
        || decisions > MAX_DECISIONS
        || contextCharacters > MAX_CONTEXT_CHARACTERS
        || !soundSession) {
      throw FaultCode.PARAMETER_INVALID.fault();
    }
  }

  private static boolean areNames(List<String> texts) {
    return !texts.isEmpty()
        && texts.size() <= MAX_NAMES
        && texts.stream().allMatch(text -> !text.isEmpty() && text.length() <= MAX_CHARACTERS);
  }
}
