package io.rshare.authz.explain;

import io.rshare.authz.evaluate.PolicyLayer;
import java.util.List;

/**
 * One set of policies that was asked.
 *
 * @param level place among the sets of its layer, from 0; only control policies have several, the
 *     member first
 * @param statements every Deny before every Allow
 */
public record LayerTrace(PolicyLayer layer, int level, List<StatementTrace> statements) {}
