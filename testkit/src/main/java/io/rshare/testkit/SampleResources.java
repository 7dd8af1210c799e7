package io.rshare.testkit;

import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What FOREIGNER of the {@link SampleWorld} has: the only account with a catalogue. */
public final class SampleResources {
  private SampleResources() {}

  /** All of them. */
  public static List<CataloguedResource> all() {
    return List.of(
        new CataloguedResource(
            SampleWorld.FOREIGNER,
            ResourceType.V_SWITCH,
            "vsw-catalogued",
            Optional.of("cn-hangzhou"),
            true,
            Optional.of(5),
            Set.of(SampleWorld.ROOT_MEMBER, SampleWorld.OUTSIDER)),
        new CataloguedResource(
            SampleWorld.FOREIGNER,
            ResourceType.ROS_TEMPLATE,
            "template-withdrawn",
            Optional.empty(),
            false,
            Optional.empty(),
            Set.of()));
  }
}
