package io.rshare.authz.evaluate;

import io.rshare.authz.compile.CompiledPolicies;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.List;

/** The engine for production: compiled policies, decided without locks or exceptions. */
public final class CompiledEngine implements PolicyEngine {
  private final Layers<CompiledPolicies> layers;
  private final PolicySwitches switches;

  /**
   * An engine over sets that are compiled already and may be shared with other engines.
   *
   * @param switches those the sets were compiled with
   */
  public CompiledEngine(Layers<CompiledPolicies> layers, PolicySwitches switches) {
    this.layers = layers;
    this.switches = switches;
  }

  /** Compiles every layer. */
  public static CompiledEngine compile(Layers<List<PolicySource>> layers, PolicySwitches switches) {
    return new CompiledEngine(
        layers.map(policies -> CompiledPolicies.compile(policies, switches)), switches);
  }

  /** The layers this engine decides by. */
  public Layers<CompiledPolicies> layers() {
    return layers;
  }

  /** The reading of the language this engine was built with. */
  public PolicySwitches switches() {
    return switches;
  }

  @Override
  public Decision evaluate(AccessRequest request) {
    return LayerWalk.decide(layers, switches, request, (set, asked, layer) -> set.deciding(asked));
  }
}
