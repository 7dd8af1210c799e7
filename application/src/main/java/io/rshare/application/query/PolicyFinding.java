package io.rshare.application.query;

/**
 * Something noticed about a policy document.
 *
 * @param level Error, Security Warning, General Warning or Suggestion; only an error keeps the
 *     document from being stored (documented: Validate policies)
 * @param type what it is, in a few words
 * @param pointer the element concerned, as a JSON pointer (RFC 6901); empty for the whole document
 * @param line where it stands in the text, from 1; 0 where that is unknown
 * @param column the same within the line
 * @param message for people
 */
public record PolicyFinding(
    String level, String type, String pointer, int line, int column, String message) {}
