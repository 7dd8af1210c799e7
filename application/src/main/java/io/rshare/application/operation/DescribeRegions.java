package io.rshare.application.operation;

import static io.rshare.application.Parameter.text;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Unchanging;
import io.rshare.domain.region.Region;
import io.rshare.domain.region.Regions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lists the regions of the service with their endpoints: those of the cloud (documented), or one
 * address of this service for all, so that a client that goes where it is told stays here.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-describeregions">
 *     DescribeRegions</a>
 */
public final class DescribeRegions
    implements Operation<DescribeRegions.Command, DescribeRegions.Result> {
  private final Result inChinese;
  private final Result inEnglish;

  // Whether this call is authorised is not documented; the read-only system policy has no action
  // for it, so it is open to every caller (assumed).
  private final OperationSpec<Command> spec =
      OperationSpec.<Command>untouching("DescribeRegions", AccessLevel.GET)
          .takes(text("AcceptLanguage").says("Language of the names: zh-CN, or en-US."))
          .open();

  /** The operation; {@code endpoint} is the address to tell in place of those of the cloud. */
  public DescribeRegions(Optional<String> endpoint) {
    this.inChinese = result(Region::chineseName, endpoint);
    this.inEnglish = result(Region::englishName, endpoint);
  }

  /** What the caller asks for. */
  record Command(boolean english) {}

  /** The answer. */
  public record Result(List<Row> regions) implements Unchanging {}

  /** A region. */
  public record Row(String regionId, String localName, String regionEndpoint) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  /** Chinese is documented, English assumed; any other language is answered in Chinese. */
  @Override
  public Command bind(Parameters in) {
    String language = in.text("AcceptLanguage").orElse("zh-CN").toLowerCase(Locale.ROOT);
    return new Command(language.startsWith("en"));
  }

  @Override
  public Result handle(Command command, Call call) {
    return command.english() ? inEnglish : inChinese;
  }

  private static Result result(Function<Region, String> name, Optional<String> endpoint) {
    return new Result(
        Regions.all().stream()
            .map(
                region ->
                    new Row(region.id(), name.apply(region), endpoint.orElseGet(region::endpoint)))
            .toList());
  }
}
