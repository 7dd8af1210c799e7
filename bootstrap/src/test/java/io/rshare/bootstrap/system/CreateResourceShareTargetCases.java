package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.CreateResourceShareCases.indexed;
import static io.rshare.bootstrap.system.CreateResourceShareCases.join;
import static io.rshare.bootstrap.system.CreateResourceShareCases.named;
import static io.rshare.bootstrap.system.CreateResourceShareCases.refused;
import static io.rshare.bootstrap.system.CreateResourceShareCases.resource;
import static io.rshare.bootstrap.system.CreateResourceShareCases.resources;
import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;

import io.rshare.bootstrap.system.CreateResourceShareCases.Case;
import io.rshare.testkit.SignedClient.Credentials;
import java.util.List;
import java.util.stream.Stream;

/** The part of the refused calls that is about targets, and about what there is already. */
final class CreateResourceShareTargetCases {
  private static final Credentials SMALL = Credentials.of("TestSmallKey", "test-small-secret");
  private static final Credentials FULL = Credentials.of("TestFullKey", "test-full-secret");
  private static final Credentials UNREADY =
      Credentials.of("TestUnreadyKey", "test-unready-secret");

  private CreateResourceShareTargetCases() {}

  static Stream<Case> targets() {
    return Stream.of(
        refused("InvalidParameter.Targets", "Targets.1", "12345"),
        refused("InvalidParameter.Targets", "Targets.1", "172050525300****"),
        refused("InvalidParameter.Targets.Length", indexed("Targets", 6, "", "100000000000001")),
        refused(
            "InvalidParameter.Targets.Duplicate",
            "Targets.1",
            "1000000000000002",
            "Targets.2",
            "1000000000000002"),
        refused("InvalidTarget", "Targets.1", "1000000000000005"),
        refused("InvalidTarget", "Targets.1", "fd-Unknown001"),
        refused("InvalidTarget", "Targets.1", "rd-Unready1"),
        refused("InvalidTarget", "Targets.1", "ecs.aliyuncs.com"),
        refused("ShareWithYourself", "Targets.1", "1000000000000001"),
        refused(
            "InvalidTarget.SiteMismatch",
            "AllowExternalTargets",
            "true",
            "Targets.1",
            "1000000000000004"),
        refused(
            "InvalidTarget.LegalEntityMismatch",
            join(
                resource(1, "KMSInstance", "kst-1"),
                new String[] {"Targets.1", "1000000000000003"})),
        new Case(
            "AccountNotInResourceDirectory",
            OUTSIDER,
            List.of(),
            named("Targets.1", "1000000000000001")),
        new Case(
            "AccountNotInResourceDirectory",
            OUTSIDER,
            List.of(),
            named("AllowExternalTargets", "true", "Targets.1", "fd-Main0001")),
        new Case(
            "NotEnableSharingWithResourceDirectory",
            UNREADY,
            List.of(),
            named("Targets.1", "1000000000000008")));
  }

  static Stream<Case> state() {
    String[] toService = {"AllowExternalTargets", "true", "Targets.1", "ecs.aliyuncs.com"};
    return Stream.of(
        refused(
                "NotSupport.Service.ExistInOtherResourceShare",
                join(resource(1, "DeploymentSet", "ds-2"), toService))
            .after(join(resource(1, "DeploymentSet", "ds-1"), toService)),
        refused(
                "NotSupport.Service.AssociateConflict",
                join(resource(1, "CapacityReservation", "crp-1"), toService))
            .after(join(resource(1, "CapacityReservation", "crp-1"), toService)),
        new Case("QuotaExceeded.ResourceShare.Count", FULL, List.of(), named()),
        new Case(
            "QuotaExceeded.SharedResource.Count", SMALL, List.of(), named(resources(2, "VSwitch"))),
        new Case(
            "QuotaExceeded.PendingInvitations",
            SMALL,
            List.of(),
            named(
                "AllowExternalTargets", "true",
                "Targets.1", "1000000000000005",
                "Targets.2", "1000000000000001")),
        new Case("EntityAlreadyExists.ResourceShare", MANAGER, List.of(), named()).after());
  }
}
