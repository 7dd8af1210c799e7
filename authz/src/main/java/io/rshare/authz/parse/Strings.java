package io.rshare.authz.parse;

import io.rshare.authz.syntax.Location;
import java.util.ArrayList;
import java.util.List;

/** A string or a list of strings, which mean the same wherever several are allowed. */
final class Strings {
  /** Looks at one string and its place. */
  interface Check {
    void accept(String value, Pointer pointer, Location at);
  }

  private Strings() {}

  /** The strings, each checked; empty after a finding if there are none. */
  static List<String> read(Json json, Pointer pointer, Findings findings, Check check) {
    return switch (json) {
      case Json.Text text -> {
        check.accept(text.value(), pointer, text.at());
        yield List.of(text.value());
      }
      case Json.Arr list -> all(list, pointer, findings, check);
      case Json.Obj other -> refuse(other, pointer, findings);
      case Json.Bare bare ->
          bare.isNull()
              ? refuse(bare, pointer, findings)
              : List.of(written(bare, pointer, findings, check));
    };
  }

  private static List<String> all(Json.Arr list, Pointer pointer, Findings findings, Check check) {
    if (list.items().isEmpty()) {
      findings.undecided(FindingType.EMPTY_LIST, pointer, list.at(), "The list is empty.");
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      Json item = list.items().get(i);
      Pointer place = pointer.at(i);
      if (item instanceof Json.Text text) {
        check.accept(text.value(), place, text.at());
        values.add(text.value());
      } else if (item instanceof Json.Bare bare && !bare.isNull()) {
        values.add(written(bare, place, findings, check));
      } else {
        PolicyParser.mismatch(findings, place, item, "a string");
      }
    }
    return values;
  }

  /** A number or Boolean; no source says whether the service takes it for its text. */
  private static String written(Json.Bare bare, Pointer pointer, Findings findings, Check check) {
    findings.undecided(
        FindingType.DATA_TYPE_MISMATCH,
        pointer,
        bare.at(),
        "The value must be a string, not " + bare.written() + ".");
    if (findings.storesUndecided()) {
      check.accept(bare.written(), pointer, bare.at());
    }
    return bare.written();
  }

  private static List<String> refuse(Json json, Pointer pointer, Findings findings) {
    PolicyParser.mismatch(findings, pointer, json, "a string or a list of strings");
    return List.of();
  }
}
