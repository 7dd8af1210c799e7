package io.rshare.application.query;

import io.rshare.application.Says;

/** Something noticed about a policy document. */
public record PolicyFinding(
    @Says(
            "Error, Security Warning, General Warning or Suggestion; only an error keeps the document from being stored.")
        String level,
    @Says("Kind of the finding, in a few words.") String type,
    @Says("JSON pointer to the element.") String pointer,
    @Says("Line of the text, from 1.") int line,
    @Says("Column of the line, from 1.") int column,
    @Says("Explanation for people.") String message) {}
