package io.rshare.application.admin;

import io.rshare.application.Says;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.resource.CataloguedResource;
import java.util.List;
import java.util.Optional;

/** A resource of the catalogue. */
public record ResourceDocument(
    @Says(value = "Account that owns the resource, 16 digits.", pattern = "^[0-9]{16}$")
        String account,
    @Says("A shareable type, such as VSwitch.") String type,
    @Says("Id within the type.") String id,
    @Says("Region of the resource; absent for a global resource.") Optional<String> region,
    @Says("Whether the resource can be shared; true by default.") Optional<Boolean> shareable,
    @Says("Maximum number of targets.") Optional<Integer> targetLimit,
    @Says("Accounts without access to its zone; unchanged if omitted.")
        Optional<List<String>> unreachableFor) {

  /** What {@code resource} looks like. */
  public static ResourceDocument of(CataloguedResource resource) {
    return new ResourceDocument(
        resource.owner().value(),
        resource.type().typeName(),
        resource.id(),
        resource.region(),
        Optional.of(resource.shareable()),
        resource.targetLimit(),
        Optional.of(resource.unreachableFor().stream().map(AccountId::value).sorted().toList()));
  }
}
