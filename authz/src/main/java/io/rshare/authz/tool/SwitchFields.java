package io.rshare.authz.tool;

import io.rshare.authz.parse.Json;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PolicySwitches.AbsentKey;
import io.rshare.authz.syntax.PolicySwitches.ArnWildcard;
import io.rshare.authz.syntax.PolicySwitches.GroupScope;
import io.rshare.authz.syntax.PolicySwitches.PluralValues;
import io.rshare.authz.syntax.PolicySwitches.Undecided;
import java.util.Arrays;

/** Reads the switches of a suite: the names of {@link PolicySwitches}, each optional. */
final class SwitchFields {
  private final Fields fields;
  private final Problems problems;

  private SwitchFields(Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  static PolicySwitches read(Json json, Problems problems) {
    Fields fields = Fields.of(json, problems);
    PolicySwitches switches = new SwitchFields(fields, problems).read(PolicySwitches.DEFAULTS);
    fields.refuseRest();
    return switches;
  }

  private PolicySwitches read(PolicySwitches usual) {
    return new PolicySwitches(
        choice("absentKey", AbsentKey.class, usual.absentKey()),
        choice("pluralValues", PluralValues.class, usual.pluralValues()),
        choice("groupScope", GroupScope.class, usual.groupScope()),
        flag("notResource", usual.notResource()),
        flag("resourceCaseSensitive", usual.resourceCaseSensitive()),
        flag("keyCaseSensitive", usual.keyCaseSensitive()),
        choice("arnWildcard", ArnWildcard.class, usual.arnWildcard()),
        flag("unknownElements", usual.unknownElements()),
        flag("memberRootExempt", usual.memberRootExempt()),
        flag("legacyValues", usual.legacyValues()),
        choice("undecided", Undecided.class, usual.undecided()));
  }

  private boolean flag(String name, boolean usual) {
    String word = fields.text(name).orElse(String.valueOf(usual));
    if (!word.equals("true") && !word.equals("false")) {
      problems.add(fields.at(), "'" + name + "' must be true or false");
    }
    return word.equals("true");
  }

  private <E extends Enum<E>> E choice(String name, Class<E> type, E usual) {
    String word = fields.text(name).orElse(usual.name());
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(word))
        .findFirst()
        .orElseGet(
            () -> {
              problems.add(
                  fields.at(),
                  "'" + name + "' must be one of " + Arrays.toString(type.getEnumConstants()));
              return usual;
            });
  }
}
