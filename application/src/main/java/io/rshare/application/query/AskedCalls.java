package io.rshare.application.query;

import io.rshare.application.Call;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.access.AccessRequest;
import io.rshare.application.access.ContextValue;
import io.rshare.application.access.TargetSpellings;
import io.rshare.application.sts.RoleTrust;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.Identities;
import io.rshare.domain.port.ResourceDirectories;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a question about a call into what the authoriser would be asked if the call were made: the
 * trust of the role that it assumes, every spelling of its targets, the keys that each call has.
 */
final class AskedCalls {
  private static final String ASSUME_ROLE = "sts:assumerole";
  private static final String CREATE_SHARE = "resourcesharing:createresourceshare";
  private static final String EXTERNAL_TARGETS = "resourcesharing:RequestedAllowExternalTargets";
  private static final String TARGET = "resourcesharing:target";
  private static final String TIME = "acs:CurrentTime";
  private static final String PRINCIPAL = "acs:PrincipalARN";

  private final Identities identities;
  private final ResourceDirectories directories;
  private final Set<String> open;

  AskedCalls(Identities identities, ResourceDirectories directories, OperationCatalogue catalogue) {
    this.identities = identities;
    this.directories = directories;
    this.open =
        catalogue.all().stream()
            .filter(operation -> !operation.spec().isAuthorised())
            .map(operation -> folded(operation.spec().action()))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether calls of {@code action} are answered without asking any policy. */
  boolean isOpen(String action) {
    return open.contains(folded(action));
  }

  /** Whether {@code action} assumes the role that it names. */
  static boolean assumesRole(String action) {
    return folded(action).equals(ASSUME_ROLE);
  }

  /**
   * What is asked about a call of {@code action} by {@code principal}.
   *
   * @param resources to be asked about one by one; one only where a role is assumed
   * @param keys condition keys with their values, as the question gives them
   */
  AccessRequest request(
      Principal principal,
      String action,
      List<String> resources,
      Optional<String> resourceGroup,
      Map<String, List<String>> keys,
      Call call) {
    Map<String, List<ContextValue>> context = context(principal, action, keys, call);
    if (!assumesRole(action)) {
      return new AccessRequest(principal, action, resources, resourceGroup, context);
    }
    RoleTrust role = RoleTrust.asked(resources.getFirst(), principal.account(), identities);
    return new AccessRequest(
        principal, action, List.of(role.arn()), resourceGroup, context, role.trust());
  }

  private Map<String, List<ContextValue>> context(
      Principal principal, String action, Map<String, List<String>> keys, Call call) {
    Map<String, List<ContextValue>> context = new HashMap<>();
    List<String> given = new ArrayList<>();
    keys.forEach(
        (key, values) -> {
          String name = folded(key);
          if (!values.isEmpty() && !name.equals(folded(PRINCIPAL))) {
            given.add(name);
            context.put(key, name.equals(TARGET) ? targets(values, call) : plain(values));
          }
        });
    if (!given.contains(folded(TIME))) {
      context.put(TIME, plain(List.of(call.now().truncatedTo(ChronoUnit.SECONDS).toString())));
    }
    // A call that does not say is one that says no (documented default).
    if (folded(action).equals(CREATE_SHARE) && !given.contains(folded(EXTERNAL_TARGETS))) {
      context.put(EXTERNAL_TARGETS, plain(List.of("false")));
    }
    context.put(PRINCIPAL, plain(List.of(principal.arn())));
    return context;
  }

  private List<ContextValue> targets(List<String> values, Call call) {
    Optional<ResourceDirectory> directory = directories.of(call.account());
    return values.stream().map(value -> TargetSpellings.of(value, directory)).toList();
  }

  private static List<ContextValue> plain(List<String> values) {
    return values.stream().map(ContextValue::of).toList();
  }

  /** Names without case, but for tag keys, which begin behind a slash. */
  private static String folded(String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? name.toLowerCase(Locale.ROOT)
        : name.substring(0, slash).toLowerCase(Locale.ROOT) + name.substring(slash);
  }
}
