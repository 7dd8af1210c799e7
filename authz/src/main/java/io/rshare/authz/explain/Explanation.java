package io.rshare.authz.explain;

import io.rshare.authz.evaluate.Decision;
import java.util.List;

/**
 * A decision and how it came about.
 *
 * @param layers the sets that were asked, in order; sets after the deciding one are not asked
 * @param missingKeys condition keys that statements about this action and resource look at and the
 *     request does not carry, as the policies spell them
 */
public record Explanation(Decision decision, List<LayerTrace> layers, List<String> missingKeys) {

  /** Every statement that applies, in the sets that were asked. */
  public List<StatementTrace> matched() {
    return layers.stream()
        .flatMap(layer -> layer.statements().stream())
        .filter(StatementTrace::matched)
        .toList();
  }
}
