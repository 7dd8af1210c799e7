package io.rshare.application.query;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.Product;
import io.rshare.application.Says;
import io.rshare.application.UseCase;
import io.rshare.domain.fault.FaultCode;
import java.util.List;
import java.util.Optional;

/**
 * Lists the problems of policy documents and, of sound ones, what they do other than it seems.
 * Knows nothing that is stored, so every authenticated caller may ask (assumed).
 */
public final class ValidatePolicies
    implements UseCase<ValidatePolicies.Command, ValidatePolicies.Result> {
  /** Documents that one call may bring. */
  public static final int MAX_DOCUMENTS = 20;

  /** Characters of a document (documented for ValidatePolicy). */
  public static final int MAX_CHARACTERS = 61_440;

  private final OperationSpec<Command> spec =
      OperationSpec.<Command>untouching("ValidatePolicies", AccessLevel.GET)
          .product(Product.RAM)
          .open()
          .faults(FaultCode.PARAMETER_INVALID);

  private final PolicyTools tools;

  /** The use case with these tools. */
  public ValidatePolicies(PolicyTools tools) {
    this.tools = tools;
  }

  /** Documents, one to {@link #MAX_DOCUMENTS}. */
  public record Command(
      @Says(value = "Documents, one to twenty.", least = 1, most = 20) List<Document> policies) {
    public Command {
      policies = List.copyOf(policies);
    }
  }

  /** A document and what it is for: attached to identities, where nothing is said. */
  public record Document(
      @Says("JSON text of the policy.") String document,
      @Says("Use of the policy; Identity by default.") Optional<PolicyUse> use) {}

  /** What was noticed, in the order of the documents. */
  public record Result(
      @Says("Findings, in the order of the documents.") List<Validation> policies) {}

  /** Whether a document would be stored, and what was noticed about it. */
  public record Validation(
      @Says("Whether the document would be stored.") boolean sound,
      @Says("Findings, in the order of the text.") List<PolicyFinding> findings) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Result handle(Command command, Call call) {
    List<Document> documents = command.policies();
    if (documents.isEmpty() || documents.size() > MAX_DOCUMENTS) {
      throw FaultCode.PARAMETER_INVALID
          .fault()
          .saying("policies", "'policies' must hold 1 to " + MAX_DOCUMENTS + " documents.");
    }
    for (int i = 0; i < documents.size(); i++) {
      if (documents.get(i).document().length() > MAX_CHARACTERS) {
        throw FaultCode.PARAMETER_INVALID
            .fault()
            .saying(
                "policies/" + i + "/document",
                "'document' has at most " + MAX_CHARACTERS + " characters.");
      }
    }
    return new Result(documents.stream().map(this::validation).toList());
  }

  private Validation validation(Document document) {
    List<PolicyFinding> findings =
        tools.findings(document.document(), document.use().orElse(PolicyUse.IDENTITY));
    return new Validation(tools.isSound(findings), findings);
  }
}
