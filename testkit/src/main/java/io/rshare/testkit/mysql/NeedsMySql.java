package io.rshare.testkit.mysql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that are skipped, and say so, where there is no MySQL; where it is required they fail. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("mysql")
@ExtendWith(NeedsMySql.Presence.class)
public @interface NeedsMySql {
  /** Whether the test starts a server of its own, because it stops or kills it. */
  boolean ofItsOwn() default false;

  /** Looks once for each class. */
  final class Presence implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      Optional<NeedsMySql> needs =
          context.getElement().map(element -> element.getAnnotation(NeedsMySql.class));
      if (needs.isEmpty() || MySqlSource.isRequired() || isThere(needs.get())) {
        return ConditionEvaluationResult.enabled("nothing is missing");
      }
      String reason =
          needs.get().ofItsOwn()
              ? "no MySQL to start: './rshare mysql start' gets one"
              : "no MySQL runs: './rshare mysql start' starts one, RSHARE_TEST_MYSQL_URL names one";
      System.out.println(context.getDisplayName() + " is skipped, " + reason);
      return ConditionEvaluationResult.disabled(reason);
    }

    private static boolean isThere(NeedsMySql needs) {
      return needs.ofItsOwn() ? MySqlSource.isUnpacked() : MySqlSource.url().isPresent();
    }
  }
}
