package io.rshare.authz.reference;

import static io.rshare.authz.reference.NaiveValues.bool;
import static io.rshare.authz.reference.NaiveValues.date;
import static io.rshare.authz.reference.NaiveValues.glob;
import static io.rshare.authz.reference.NaiveValues.number;

import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.Principal;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Operator;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PolicySwitches.AbsentKey;
import io.rshare.authz.syntax.PolicySwitches.ArnWildcard;
import io.rshare.authz.syntax.PolicySwitches.PluralValues;
import io.rshare.authz.syntax.PrincipalClause;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Matches one statement against one request, straight from the text of the specification. */
final class NaiveMatcher {
  private final PolicySwitches switches;
  private final AccessRequest request;

  NaiveMatcher(PolicySwitches switches, AccessRequest request) {
    this.switches = switches;
    this.request = request;
  }

  boolean matches(Statement statement) {
    boolean action =
        statement.action().values().stream().anyMatch(p -> glob(ascii(p), ascii(request.action())))
            != statement.action().excluding();
    boolean resource =
        statement.resource() == null
            || statement.resource().values().stream().anyMatch(this::resource)
                != statement.resource().excluding();
    boolean principal =
        statement.resource() != null || statement.principals().stream().anyMatch(this::principal);
    return action
        && resource
        && principal
        && statement.conditions().stream().allMatch(c -> condition(c, statement.effect()));
  }

  private boolean resource(String written) {
    boolean fold = !switches.resourceCaseSensitive();
    String pattern = fold ? lower(written) : written;
    String name = fold ? lower(request.resource().text()) : request.resource().text();
    if (pattern.equals("*")) {
      return true;
    }
    if (name.equals("*")) {
      return false;
    }
    if (switches.arnWildcard() == ArnWildcard.WHOLE_STRING) {
      return glob(pattern, name);
    }
    String[] wanted = pattern.split(":", 5);
    String[] found = name.split(":", 5);
    if (wanted.length < 5 || found.length < 5) {
      return false;
    }
    for (int i = 0; i < 5; i++) {
      if (!glob(wanted[i], found[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean principal(PrincipalClause clause) {
    return switch (request.principal()) {
      case null -> false;
      case Principal.Service(String name) ->
          clause.kind() == PrincipalClause.Kind.SERVICE && clause.values().contains(name);
      case Principal.Federated(String provider) ->
          clause.kind() == PrincipalClause.Kind.FEDERATED && clause.values().contains(provider);
      case Principal.Ram(String account, String arn) ->
          clause.kind() == PrincipalClause.Kind.RAM
              && clause.values().stream()
                  .anyMatch(
                      v -> v.equals("acs:ram::" + account + ":root") || role(v).equals(role(arn)));
    };
  }

  private static String role(String arn) {
    return arn.contains(":role/") ? lower(arn) : arn;
  }

  private boolean condition(ConditionClause clause, Effect effect) {
    List<ContextItem> items = new ArrayList<>();
    request
        .context()
        .keys()
        .forEach(
            (name, values) -> {
              if (sameKey(name, clause.key())) {
                items.addAll(values);
              }
            });
    if (items.isEmpty()) {
      boolean met =
          switch (clause.quantifier()) {
            case UNSTATED -> clause.operator().negated();
            case ALL -> true;
            case ANY -> false;
          };
      return met && switches.absentKey() == AbsentKey.AWS_LIKE;
    }
    boolean any =
        switch (clause.quantifier()) {
          case UNSTATED -> effect == Effect.DENY || switches.pluralValues() == PluralValues.ANY;
          case ALL -> false;
          case ANY -> true;
        };
    return any
        ? items.stream().anyMatch(item -> one(clause, item))
        : items.stream().allMatch(item -> one(clause, item));
  }

  private boolean one(ConditionClause clause, ContextItem item) {
    boolean positive =
        item.spellings().stream()
            .anyMatch(v -> clause.values().stream().anyMatch(p -> base(clause.operator(), p, v)));
    return positive != clause.operator().negated();
  }

  private boolean sameKey(String a, String b) {
    return switches.keyCaseSensitive() ? a.equals(b) : key(a).equals(key(b));
  }

  private static String key(String name) {
    String[] parts = name.split("/", 2);
    return lower(parts[0]) + (parts.length == 1 ? "" : "/" + parts[1]);
  }

  /** The positive form of the operator: p is the policy's value, v the request's. */
  private boolean base(Operator operator, String p, String v) {
    boolean legacy = switches.legacyValues();
    return switch (operator) {
      case STRING_EQUALS, STRING_NOT_EQUALS -> v.equals(p);
      case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE -> lower(v).equals(lower(p));
      case STRING_LIKE, STRING_NOT_LIKE -> glob(p, v);
      case NUMERIC_EQUALS, NUMERIC_NOT_EQUALS -> compare(number(v), number(p), c -> c == 0);
      case NUMERIC_LESS_THAN -> compare(number(v), number(p), c -> c < 0);
      case NUMERIC_LESS_THAN_EQUALS -> compare(number(v), number(p), c -> c <= 0);
      case NUMERIC_GREATER_THAN -> compare(number(v), number(p), c -> c > 0);
      case NUMERIC_GREATER_THAN_EQUALS -> compare(number(v), number(p), c -> c >= 0);
      case DATE_EQUALS, DATE_NOT_EQUALS -> compare(date(v, legacy), date(p, legacy), c -> c == 0);
      case DATE_LESS_THAN -> compare(date(v, legacy), date(p, legacy), c -> c < 0);
      case DATE_LESS_THAN_EQUALS -> compare(date(v, legacy), date(p, legacy), c -> c <= 0);
      case DATE_GREATER_THAN -> compare(date(v, legacy), date(p, legacy), c -> c > 0);
      case DATE_GREATER_THAN_EQUALS -> compare(date(v, legacy), date(p, legacy), c -> c >= 0);
      case BOOL -> compare(bool(v), bool(p), c -> c == 0);
      case IP_ADDRESS, NOT_IP_ADDRESS -> NaiveValues.inBlock(p, v, legacy);
    };
  }

  private static <T extends Comparable<? super T>> boolean compare(
      Optional<T> value, Optional<T> bound, IntPredicate accepted) {
    return value.isPresent()
        && bound.isPresent()
        && accepted.test(value.get().compareTo(bound.get()));
  }

  private static String ascii(String text) {
    StringBuilder folded = new StringBuilder();
    for (char c : text.toCharArray()) {
      folded.append(c < 128 ? Character.toLowerCase(c) : c);
    }
    return folded.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
