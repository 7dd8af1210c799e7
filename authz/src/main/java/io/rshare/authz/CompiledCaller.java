package io.rshare.authz;

import io.rshare.authz.compile.CompiledPolicies;
import io.rshare.authz.evaluate.Caller;
import io.rshare.authz.evaluate.Layers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The policies of one caller, ready to decide.
 *
 * @param caller what kind of identity it is
 * @param control control policies, the member's level first
 * @param session the policy of the session; null without one
 * @param account policies for the whole account
 * @param groups policies by resource group
 */
record CompiledCaller(
    Caller caller,
    List<CompiledPolicies> control,
    @Nullable CompiledPolicies session,
    CompiledPolicies account,
    Map<String, CompiledPolicies> groups) {

  Layers<CompiledPolicies> layers(Optional<String> resourceGroup) {
    return new Layers<>(
        caller,
        control,
        session,
        account,
        resourceGroup.map(groups::get).orElse(null),
        null,
        false);
  }

  /** How many statements it holds, which is what it costs to keep. */
  int size() {
    int size = account.size() + (session == null ? 0 : session.size());
    for (CompiledPolicies level : control) {
      size += level.size();
    }
    for (CompiledPolicies group : groups.values()) {
      size += group.size();
    }
    return size;
  }
}
