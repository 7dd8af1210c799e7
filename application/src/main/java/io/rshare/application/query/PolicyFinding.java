package io.rshare.application.query;

import io.rshare.application.Says;

/** Something noticed about a policy document. */
public record PolicyFinding(
    @Says(
            "Error, Security Warning, General Warning or Suggestion; only an error keeps the document from being stored.")
        String level,
    @Says("What it is, in a few words.") String type,
    @Says("The element concerned, as a JSON pointer.") String pointer,
    @Says("Line of the text, from 1.") int line,
    @Says("Column of the line, from 1.") int column,
    @Says("For people.") String message) {}
