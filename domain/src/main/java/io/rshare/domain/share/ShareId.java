package io.rshare.domain.share;

/**
 * The id of a resource share: {@code rs-} and 12 letters or digits (length assumed from masked
 * samples).
 *
 * @param value the whole id
 */
public record ShareId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
