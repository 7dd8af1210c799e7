package io.rshare.application.operation;

import static io.rshare.application.Parameter.choice;
import static io.rshare.application.Parameter.text;
import static io.rshare.application.Parameter.texts;

import io.rshare.application.Call;
import io.rshare.application.Parameter;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The parameters {@code RegionId}, {@code ResourceType} and {@code ResourceId} of the tag calls.
 */
final class TaggedShares {
  private static final int MAX = 20;

  static final Parameter TYPE =
      choice("ResourceType", "ResourceShare").required().says("Always ResourceShare.");

  static final Parameter IDS = texts("ResourceId").atMost(MAX).says("Ids of resource shares.");

  static final Parameter REGION = text("RegionId").required().says("Region of the shares.");

  private TaggedShares() {}

  static void requireRegionAndType(Parameters in) {
    if (in.text("RegionId").isEmpty()) {
      throw FaultCode.PARAMETER_MISSING.fault("RegionId");
    }
    String type = in.text("ResourceType").orElseThrow(FaultCode.TAGGED_TYPE_MISSING::fault);
    if (!type.equals("ResourceShare")) {
      throw FaultCode.TAGGED_TYPE_INVALID.fault();
    }
  }

  /** Ids as they were given, each once (assumed: no code is documented for duplicates). */
  static List<String> ids(Parameters in) {
    List<String> ids = in.list("ResourceId").stream().distinct().toList();
    if (ids.size() > MAX) {
      throw FaultCode.TAGGED_IDS_TOO_MANY.fault();
    }
    return ids;
  }

  static List<String> someIds(Parameters in) {
    List<String> ids = ids(in);
    if (ids.isEmpty()) {
      throw FaultCode.TAGGED_IDS_MISSING.fault();
    }
    return ids;
  }

  static List<String> arns(List<String> ids, Call call) {
    return ids.stream().map(id -> ShareArn.of(call.region(), call, id)).toList();
  }

  /** Claims all of them, in the order of their ids, so that two calls never wait in a circle. */
  static List<ClaimedShare> claim(List<String> ids, Ports ports, Call call) {
    List<ClaimedShare> claimed = new ArrayList<>();
    for (String id : new TreeSet<>(ids)) {
      Optional<ShareId> parsed = ShareId.parse(id);
      claimed.add(
          parsed
              .flatMap(share -> ClaimedShare.any(ports, share, call))
              .filter(share -> share.owner().equals(call.account()))
              .filter(share -> share.contents().share().status() == ShareStatus.ACTIVE)
              .orElseThrow(FaultCode.TAGGED_SHARE_MISSING::fault));
    }
    return claimed;
  }
}
