package io.rshare.domain.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.world.WorldProblem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What has to hold in every world, whoever changes it and wherever it is stored. */
public final class WorldRules {
  private static final Pattern NAME = Pattern.compile("[^/\\p{Cntrl}]{1,128}");

  private final World world;
  private final List<WorldProblem> problems = new ArrayList<>();

  private WorldRules(World world) {
    this.world = world;
  }

  /** Everything that is wrong with {@code world}; empty if it may be stored. */
  public static List<WorldProblem> problems(World world) {
    var rules = new WorldRules(world);
    new DirectoryRules(rules).check();
    new IdentityRules(rules).check();
    new PolicyRules(rules).check();
    world.resources().forEach(rules::checkResource);
    return List.copyOf(rules.problems);
  }

  /** {@code world}, unless rules are broken: then throws {@link InvalidWorldException}. */
  public static World checked(World world) {
    List<WorldProblem> problems = problems(world);
    if (!problems.isEmpty()) {
      throw new InvalidWorldException(problems);
    }
    return world;
  }

  World world() {
    return world;
  }

  void problem(Rule rule, Kind<?> kind, String id, String part, String message) {
    problems.add(new WorldProblem(rule, kind, id, part, message));
  }

  void requireAccount(Kind<?> kind, String id, AccountId account) {
    if (world.find(Kind.ACCOUNTS, account.value()).isEmpty()) {
      problem(Rule.REFERENCE, kind, id, account.value(), "no account '" + account + "'");
    }
  }

  /** True if an identity may be called {@code name}: names are parts of ids and of paths. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  void checkName(Kind<?> kind, String id, String name) {
    if (!isName(name)) {
      problem(
          Rule.FORM,
          kind,
          id,
          name,
          "a name has 1 to 128 characters, and no slash or control character");
    }
  }

  private void checkResource(CataloguedResource resource) {
    String id = Kind.RESOURCES.idOf(resource);
    requireAccount(Kind.RESOURCES, id, resource.owner());
    resource.unreachableFor().forEach(account -> requireAccount(Kind.RESOURCES, id, account));
    world
        .find(Kind.ACCOUNTS, resource.owner().value())
        .filter(account -> !account.catalogued())
        .ifPresent(
            account ->
                problem(
                    Rule.REFERENCE,
                    Kind.RESOURCES,
                    id,
                    "",
                    "account '"
                        + account.id()
                        + "' keeps no catalogue of its resources; set 'catalogued: true' for the"
                        + " account first"));
  }
}
