package io.rshare.domain.listing;

import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.tag.Tag;
import java.util.List;

/**
 * A share in a list.
 *
 * @param share the share
 * @param tags its tags, by key
 */
public record ListedShare(ResourceShare share, List<Tag> tags) {
  /** Where it stands in lists. */
  public static Position position(ListedShare row) {
    return Position.of(row.share().createTime(), row.share().id().value());
  }
}
