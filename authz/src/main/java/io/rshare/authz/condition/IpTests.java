package io.rshare.authz.condition;

import io.rshare.authz.pattern.Glob;
import java.util.List;
import java.util.Objects;

/** The IP family; source: "Conditional operators", IP address. */
record IpTests(IpBlock[] blocks, Glob[] wildcards) implements ValueTest {

  static ValueTest of(List<String> values, boolean legacy) {
    IpBlock[] blocks =
        values.stream().map(IpBlock::parse).filter(Objects::nonNull).toArray(IpBlock[]::new);
    Glob[] wildcards =
        values.stream()
            .filter(value -> legacy && wildcard(value))
            .map(Glob::of)
            .toArray(Glob[]::new);
    return new IpTests(blocks, wildcards);
  }

  static boolean readable(String value, boolean legacy) {
    return IpBlock.parse(value) != null || (legacy && wildcard(value));
  }

  @Override
  public boolean matches(String value) {
    long v4 = IpAddress.v4Bits(value, 0, value.length());
    return v4 >= 0 ? matchesV4(v4, value) : matchesV6(value);
  }

  private boolean matchesV4(long bits, String value) {
    for (IpBlock block : blocks) {
      if (block.coversV4(bits)) {
        return true;
      }
    }
    for (Glob wildcard : wildcards) {
      if (wildcard.matches(value)) {
        return true;
      }
    }
    return false;
  }

  private boolean matchesV6(String value) {
    IpAddress address = IpAddress.parse(value);
    if (address == null) {
      return false;
    }
    for (IpBlock block : blocks) {
      if (block.covers(address)) {
        return true;
      }
    }
    return false;
  }

  /** The old form of some OSS and VOD pages: version 4 with stars. */
  private static boolean wildcard(String value) {
    return value.indexOf('*') >= 0
        && value.chars().allMatch(c -> c == '*' || c == '.' || (c >= '0' && c <= '9'));
  }
}
