package io.rshare.domain.listing;

import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.share.ShareId;

/**
 * A resource of a share in a list.
 *
 * @param share id of the share
 * @param shareName its name
 * @param row the resource
 */
public record ListedResource(ShareId share, String shareName, ResourceAssociation row) {
  /** Where it stands in lists. */
  public static Position position(ListedResource listed) {
    ResourceAssociation row = listed.row();
    return Position.of(
        row.createTime(), listed.share().value(), row.type().typeName(), row.resourceId());
  }
}
