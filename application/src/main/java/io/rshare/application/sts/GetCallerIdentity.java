package io.rshare.application.sts;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Product;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.Principal;
import java.util.Optional;

/**
 * Tells who calls; everybody may ask.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-getcalleridentity">
 *     GetCallerIdentity</a>
 */
public final class GetCallerIdentity
    implements Operation<GetCallerIdentity.Command, GetCallerIdentity.Result> {
  private final OperationSpec<Command> spec =
      OperationSpec.<Command>untouching("GetCallerIdentity", AccessLevel.GET)
          .product(Product.STS)
          .open();

  /** What the caller asks for. */
  record Command() {}

  /** The answer: no user id for a role, no role id for anybody else. */
  public record Result(
      String identityType,
      String accountId,
      String principalId,
      Optional<String> userId,
      String arn,
      Optional<String> roleId) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    return new Command();
  }

  @Override
  public Result handle(Command command, Call call) {
    String account = call.account().value();
    return switch (call.caller().principal()) {
      case Principal.AccountRoot root ->
          new Result(
              "Account", account, account, Optional.of(account), root.arn(), Optional.empty());
      case Principal.RamUser user ->
          new Result(
              "RAMUser",
              account,
              user.userId(),
              Optional.of(user.userId()),
              user.arn(),
              Optional.empty());
      case Principal.AssumedRole role ->
          new Result(
              "AssumedRoleUser",
              account,
              role.roleId() + ":" + role.sessionName(),
              Optional.empty(),
              sessionArn(role),
              Optional.of(role.roleId()));
      case Principal.Administrator _ -> throw FaultCode.NO_PERMISSION.fault();
    };
  }

  /** The form is seen in the field; that the role is in lower case is assumed. */
  private static String sessionArn(Principal.AssumedRole role) {
    return role.arn().replace(":role/", ":assumed-role/") + "/" + role.sessionName();
  }
}
