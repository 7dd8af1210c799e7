package io.rshare.application.query;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.JsonText;
import io.rshare.application.OperationSpec;
import io.rshare.application.Says;
import io.rshare.application.TargetProperty;
import io.rshare.application.UseCase;
import io.rshare.application.query.AccessQuestion.Subject;
import io.rshare.domain.access.AccessAnswer;
import io.rshare.domain.access.AccessRules;
import io.rshare.domain.access.Recipient;
import io.rshare.domain.access.SharedResource;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.Audience;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.port.ResourceDirectories;
import io.rshare.domain.port.SharedResources;
import io.rshare.domain.target.SharedTarget;
import io.rshare.domain.target.SharedTarget.ToAccount;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers the question of a service that owns resources: may an account, or a service, do something
 * with a resource because it is shared?
 *
 * <p>Who may ask (assumed, as the cloud has no such call): an account about resources it owns and
 * about its own access. Anything else is refused, whether or not there is a share, so that nobody
 * learns of other accounts' shares.
 */
public final class CheckAccess implements UseCase<CheckAccess.Command, CheckAccess.Result> {
  /** Questions that one call may ask. */
  public static final int MAX_QUESTIONS = 100;

  private final OperationSpec<Command> spec =
      OperationSpec.<Command>untouching("CheckAccess", AccessLevel.GET)
          .faults(FaultCode.PARAMETER_INVALID, FaultCode.UNAVAILABLE);

  private final SharedResources resources;
  private final ResourceDirectories directories;
  private final AccessRules rules;

  /** The use case over these ports; {@code json} reads the properties of service targets. */
  public CheckAccess(SharedResources resources, ResourceDirectories directories, JsonText json) {
    this.resources = resources;
    this.directories = directories;
    this.rules = new AccessRules(text -> TargetProperty.timeRange(text, json));
  }

  /** Questions, one to {@link #MAX_QUESTIONS}. */
  public record Command(
      @Says(value = "1 to 100 questions.", least = 1, most = 100) List<AccessQuestion> checks) {
    public Command {
      checks = List.copyOf(checks);
    }
  }

  /** The answers, in the order of the questions. */
  public record Result(
      @Says("Answers, in the order of the questions.") List<AccessVerdict> checks) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Result handle(Command command, Call call) {
    if (command.checks().isEmpty() || command.checks().size() > MAX_QUESTIONS) {
      throw FaultCode.PARAMETER_INVALID
          .fault()
          .saying("checks", "'checks' must hold 1 to " + MAX_QUESTIONS + " questions.");
    }
    List<AccessQuestion.Bound> questions = new ArrayList<>();
    for (int i = 0; i < command.checks().size(); i++) {
      questions.add(command.checks().get(i).bound(call.region(), "checks/" + i));
    }
    for (AccessQuestion.Bound question : questions) {
      if (!mayAsk(question, call.account())) {
        throw FaultCode.NO_PERMISSION.fault();
      }
    }
    return new Result(
        questions.stream().map(question -> AccessVerdict.of(answer(question, call))).toList());
  }

  /** Whether the caller's account may use a resource of another account because it is shared. */
  AccessVerdict ofCaller(String action, String resource, Call call) {
    return AccessVerdict.of(
        answer(
            AccessQuestion.of(call.account().value(), action, resource)
                .bound(call.region(), "actions"),
            call));
  }

  private static boolean mayAsk(AccessQuestion.Bound question, AccountId caller) {
    return question.who().equals(new ToAccount(caller))
        || question.subject().owner().map(caller::equals).orElse(false);
  }

  private AccessAnswer answer(AccessQuestion.Bound question, Call call) {
    return switch (question.subject()) {
      case Subject.Malformed _ -> new AccessAnswer.MalformedResource();
      case Subject.Unshareable _ -> new AccessAnswer.NotShared();
      case Subject.Shareable(SharedResource resource) ->
          rules.answer(
              recipient(question.who()),
              question.action(),
              resource,
              resources.holders(resource),
              call.now());
    };
  }

  private Recipient recipient(SharedTarget who) {
    return who instanceof ToAccount(AccountId account)
        ? new Recipient.OfAccount(new Audience(account, directories.of(account)))
        : new Recipient.OfService(who.id());
  }
}
