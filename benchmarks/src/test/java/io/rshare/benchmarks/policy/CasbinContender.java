package io.rshare.benchmarks.policy;

import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;

/**
 * jCasbin with a deny-override model. It has no conditions of this kind, so one function, written
 * in Java and prepared beforehand in its favour, answers for a whole statement.
 */
final class CasbinContender implements Contender {
  private static final String MODEL =
      """
      [request_definition]
      r = req

      [policy_definition]
      p = stmt, eft

      [policy_effect]
      e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

      [matchers]
      m = applies(r.req, p.stmt)
      """;

  private final Enforcer enforcer;
  private final List<WorkloadRequest> requests;

  CasbinContender(int statements, List<WorkloadRequest> requests) {
    this.requests = requests;
    Model model = new Model();
    model.loadModelFromText(MODEL);
    this.enforcer = new Enforcer(model);
    Map<String, CasbinStatement> byName = new HashMap<>();
    List<List<String>> rules = new ArrayList<>();
    for (WorkloadStatement statement : Workload.statements(statements)) {
      String name = "s" + byName.size();
      byName.put(name, new CasbinStatement(statement));
      rules.add(List.of(name, statement.effect().equals("Allow") ? "allow" : "deny"));
    }
    enforcer.addPolicies(rules);
    enforcer.addFunction("applies", new Applies(byName));
  }

  @Override
  public boolean allows(int i) {
    return enforcer.enforce(requests.get(i));
  }

  private static final class Applies extends CustomFunction {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, CasbinStatement> statements;

    Applies(Map<String, CasbinStatement> statements) {
      this.statements = statements;
    }

    @Override
    public AviatorObject call(Map<String, Object> env, AviatorObject request, AviatorObject name) {
      CasbinStatement statement = statements.get((String) name.getValue(env));
      return AviatorBoolean.valueOf(
          statement != null && statement.applies((WorkloadRequest) request.getValue(env)));
    }

    @Override
    public String getName() {
      return "applies";
    }
  }
}
