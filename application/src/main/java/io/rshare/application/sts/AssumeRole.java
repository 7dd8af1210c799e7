package io.rshare.application.sts;

import static io.rshare.application.Parameter.number;
import static io.rshare.application.Parameter.text;

import io.rshare.application.AccessLevel;
import io.rshare.application.AccessPorts;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Product;
import io.rshare.application.access.ContextValue;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.Role;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Starts a session of a role. Both the caller's policies and the role's trust policy have to allow
 * it, and the account itself never may.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerole">
 *     AssumeRole</a>
 */
public final class AssumeRole implements Operation<AssumeRole.Command, AssumeRole.Result> {
  private static final int CALLS_PER_SECOND = 100;
  private static final Pattern SESSION_NAME = Pattern.compile("[A-Za-z0-9.@_-]{2,64}");
  private static final Pattern EXTERNAL_ID = Pattern.compile("[A-Za-z0-9_+=,.@:/-]{2,1224}");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{3,5}");
  private static final Duration SHORTEST = Duration.ofMinutes(15);

  private final AccessPorts ports;
  private final OperationSpec<Command> spec;

  /** The operation over these ports. */
  public AssumeRole(AccessPorts ports) {
    this.ports = ports;
    // It stores nothing but its nonce; but whoever replayed it elsewhere would get credentials.
    this.spec =
        OperationSpec.<Command>writing("AssumeRole", AccessLevel.GET, CALLS_PER_SECOND)
            .product(Product.STS)
            .takes(
                text("RoleArn").required().says("ARN of the role."),
                text("RoleSessionName")
                    .required()
                    .between(2, 64)
                    .says("Name of the session, shown in denials and in the audit trail."),
                number("DurationSeconds")
                    .between(900, 43_200)
                    .says("Duration of the session in seconds; 3600 by default."),
                text("Policy").between(1, 2_048).says("Policy that narrows the session."),
                text("ExternalId")
                    .between(2, 1_224)
                    .says("Value of sts:ExternalId for the trust policy."))
            .resources((command, call) -> List.of(roleTrust(command, call).arn()))
            .condition("sts:ExternalId", (command, call) -> externalId(command))
            .assumes((command, call) -> roleTrust(command, call).trust())
            .denial(FaultCode.ASSUME_ROLE_DENIED)
            .faults(
                FaultCode.ROLE_ARN_INVALID,
                FaultCode.ROLE_SESSION_NAME_INVALID,
                FaultCode.SESSION_DURATION_INVALID,
                FaultCode.SESSION_POLICY_INVALID,
                FaultCode.SESSION_POLICY_TOO_LONG,
                FaultCode.EXTERNAL_ID_INVALID,
                FaultCode.ASSUME_ROLE_DENIED,
                FaultCode.ROLE_MISSING);
  }

  /** What the caller asks for. */
  record Command(
      RoleName role,
      String sessionName,
      Duration duration,
      Optional<String> policy,
      Optional<String> externalId) {}

  /** The answer. */
  public record Result(Credentials credentials, AssumedRoleUser assumedRoleUser) {}

  /** What the session signs with. */
  public record Credentials(
      String accessKeyId, String accessKeySecret, String securityToken, String expiration) {
    @Override
    public String toString() {
      return "Credentials[" + accessKeyId + "]";
    }
  }

  /** Who the session is. */
  public record AssumedRoleUser(String arn, String assumedRoleId) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    RoleName role =
        RoleName.parse(required(in, "RoleArn")).orElseThrow(FaultCode.ROLE_ARN_INVALID::fault);
    String name = required(in, "RoleSessionName");
    if (!SESSION_NAME.matcher(name).matches()) {
      throw FaultCode.ROLE_SESSION_NAME_INVALID.fault();
    }
    Duration duration =
        in.text("DurationSeconds").map(AssumeRole::duration).orElse(Role.DEFAULT_SESSION_DURATION);
    Optional<String> policy = in.text("Policy");
    policy.ifPresent(ports.sessionPolicies()::check);
    Optional<String> externalId = in.text("ExternalId");
    if (externalId.filter(id -> !EXTERNAL_ID.matcher(id).matches()).isPresent()) {
      throw FaultCode.EXTERNAL_ID_INVALID.fault();
    }
    return new Command(role, name, duration, policy, externalId);
  }

  @Override
  public Result handle(Command command, Call call) {
    Role role = command.role().find(ports.identities()).orElseThrow(FaultCode.ROLE_MISSING::fault);
    if (command.duration().compareTo(role.maxSessionDuration()) > 0) {
      throw FaultCode.SESSION_DURATION_INVALID.fault();
    }
    RoleSession session =
        ports
            .sessions()
            .start(
                role,
                command.sessionName(),
                command.policy(),
                call.now().truncatedTo(ChronoUnit.SECONDS).plus(command.duration()));
    return new Result(
        new Credentials(
            session.accessKeyId(),
            session.accessKeySecret(),
            ports.sessions().seal(session),
            session.expires().toString()),
        new AssumedRoleUser(
            command.role().arn(Optional.of(role)).toLowerCase(Locale.ROOT) + "/" + session.name(),
            role.id() + ":" + session.name()));
  }

  private RoleTrust roleTrust(Command command, Call call) {
    return RoleTrust.of(command.role(), call.account(), ports.identities());
  }

  private static List<ContextValue> externalId(Command command) {
    return command.externalId().map(ContextValue::of).stream().toList();
  }

  private static String required(Parameters in, String name) {
    return in.text(name).orElseThrow(() -> FaultCode.PARAMETER_MISSING.fault(name));
  }

  private static Duration duration(String text) {
    Duration duration =
        SECONDS.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO;
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(Role.LONGEST_SESSION_DURATION) > 0) {
      throw FaultCode.SESSION_DURATION_INVALID.fault();
    }
    return duration;
  }
}
