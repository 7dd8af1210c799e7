package io.rshare.application.admin;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.identity.ControlPolicy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who is in a directory, and which control policies go with that. */
record Membership(Directories directories, ControlPolicies controlPolicies) {
  /** Takes {@code account} out of {@code directory}, which it does not manage. */
  void end(ResourceDirectory directory, AccountId account) {
    if (!directory.members().containsKey(account)) {
      return;
    }
    Map<AccountId, String> members = new HashMap<>(directory.members());
    members.remove(account);
    detach(directory.id(), account.value());
    directories.put(directory.withMembers(members));
  }

  /** Detaches the control policies of a folder or member that is to go. */
  void detach(String directory, String place) {
    for (String id : controlPolicies.attachedTo(directory, place)) {
      ControlPolicy policy = controlPolicies.find(directory, id).orElseThrow();
      Set<String> places = new HashSet<>(policy.attachedTo());
      places.remove(place);
      controlPolicies.put(policy.withPlaces(places));
    }
  }
}
