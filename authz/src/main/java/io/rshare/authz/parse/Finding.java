package io.rshare.authz.parse;

import io.rshare.authz.syntax.Location;

/**
 * One problem of a document.
 *
 * @param pointer the element concerned, as a JSON pointer (RFC 6901); empty for the whole document
 * @param at the same place in the text
 */
public record Finding(
    FindingLevel level, FindingType type, String pointer, Location at, String message) {}
