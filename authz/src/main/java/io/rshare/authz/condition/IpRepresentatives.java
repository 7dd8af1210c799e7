package io.rshare.authz.condition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The ends of every listed block and the addresses next to them. Blocks are nested or apart, so an
 * address outside some and inside others can always be moved to one of these.
 */
final class IpRepresentatives {
  private static final int BITS = 128;
  private static final int GROUP_BITS = 16;
  private static final BigInteger END = BigInteger.ONE.shiftLeft(BITS);
  private static final IpBlock EVERY_V4 = Objects.requireNonNull(IpBlock.parse("0.0.0.0/0"));
  private static final IpBlock EVERYTHING = Objects.requireNonNull(IpBlock.parse("::/0"));

  private IpRepresentatives() {}

  static List<List<String>> of(List<String> values) {
    TreeSet<BigInteger> points = new TreeSet<>();
    List<IpBlock> blocks = new ArrayList<>(List.of(EVERY_V4, EVERYTHING));
    values.stream().map(IpBlock::parse).filter(Objects::nonNull).forEach(blocks::add);
    for (IpBlock block : blocks) {
      BigInteger first = number(block.network());
      BigInteger last = first.add(BigInteger.ONE.shiftLeft(BITS - block.prefix()));
      points.addAll(
          List.of(first, first.subtract(BigInteger.ONE), last.subtract(BigInteger.ONE), last));
    }
    return points.stream()
        .filter(point -> point.signum() >= 0 && point.compareTo(END) < 0)
        .map(IpRepresentatives::address)
        .sorted((one, other) -> Boolean.compare(other.v4(), one.v4()))
        .map(IpRepresentatives::spellings)
        .toList();
  }

  private static BigInteger number(IpAddress address) {
    return new BigInteger(Long.toUnsignedString(address.high()))
        .shiftLeft(Long.SIZE)
        .add(new BigInteger(Long.toUnsignedString(address.low())));
  }

  private static IpAddress address(BigInteger number) {
    return new IpAddress(number.shiftRight(Long.SIZE).longValue(), number.longValue());
  }

  private static List<String> spellings(IpAddress address) {
    List<String> spellings = new ArrayList<>();
    if (address.v4()) {
      String dotted = dotted(address.low());
      spellings.add(dotted);
      spellings.add("::ffff:" + dotted);
      spellings.add("::FFFF:" + dotted);
    }
    String groups = groups(address, "%x");
    spellings.add(groups.equals("0:0:0:0:0:0:0:0") ? "::" : groups);
    spellings.add(groups);
    spellings.add(groups(address, "%04x"));
    spellings.add(groups(address, "%04x").toUpperCase(Locale.ROOT));
    return spellings;
  }

  private static String dotted(long bits) {
    return (bits >> 24 & 0xff)
        + "."
        + (bits >> 16 & 0xff)
        + "."
        + (bits >> 8 & 0xff)
        + "."
        + (bits & 0xff);
  }

  private static String groups(IpAddress address, String form) {
    return IntStream.range(0, BITS / GROUP_BITS)
        .mapToObj(group -> String.format(form, group(address, group)))
        .reduce((one, next) -> one + ":" + next)
        .orElseThrow();
  }

  private static long group(IpAddress address, int group) {
    long half = group < 4 ? address.high() : address.low();
    return (half >>> ((3 - group % 4) * GROUP_BITS)) & 0xffff;
  }
}
