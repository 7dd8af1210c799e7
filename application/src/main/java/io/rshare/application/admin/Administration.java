package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.OperationSpec;
import io.rshare.application.Product;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import java.util.List;
import java.util.function.Function;

/** What the use cases of administrators have in common. */
final class Administration {
  private Administration() {}

  /** A change, called {@code useCase} in the audit trail. */
  static <C> OperationSpec<C> change(String useCase, AccessLevel level) {
    return OperationSpec.<C>writing(useCase, level, OperationSpec.USUAL_RATE)
        .product(Product.RAM)
        .forAdministrators()
        .faults(FaultCode.PARAMETER_INVALID, FaultCode.UNAVAILABLE);
  }

  /** A change of one identity, whose name in RAM is {@code type}, a slash and {@code name}. */
  static <C> OperationSpec<C> change(
      String useCase, AccessLevel level, String type, Function<C, String> name) {
    return Administration.<C>change(useCase, level)
        .resources(
            (command, call) ->
                List.of("acs:ram:*:" + call.account() + ":" + type + "/" + name.apply(command)));
  }

  /** The name of a directory in the audit trail (assumed). */
  static String directory(String id) {
    return "acs:resourcemanager:*:*:directory/" + id;
  }

  /** The name of a resource of the catalogue in the audit trail (assumed). */
  static String resource(AccountId owner, String type, String id) {
    return "acs:resourcesharing:*:" + owner + ":resource/" + type + "/" + id;
  }

  /** A refusal of the value at {@code place}; {@code detail} is a sentence. */
  static Fault refusal(String place, String detail) {
    return FaultCode.PARAMETER_INVALID.fault().saying(place, detail);
  }

  /** Refuses a text that no column can hold. */
  static void requireLength(String place, String text, int most) {
    if (text.length() > most) {
      throw refusal(place, "'" + place + "' must have at most " + most + " characters.");
    }
  }

  /** The account that {@code text} names. */
  static AccountId account(String place, String text) {
    return AccountId.parse(text)
        .orElseThrow(() -> refusal(place, "An account id must have 16 digits."));
  }

  /** Claims a directory, which has to be there. */
  static ResourceDirectory claimed(Directories directories, String id) {
    return directories
        .claim(id)
        .orElseThrow(
            () -> FaultCode.ACTION_NOT_FOUND.fault().saying("directory", "No such directory."));
  }
}
