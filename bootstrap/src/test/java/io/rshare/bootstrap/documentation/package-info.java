/**
 * Runs what the pages of the project print: every fenced block of the README and of docs, in the
 * order a reader meets it, against a service started for the page.
 */
@NullMarked
package io.rshare.bootstrap.documentation;

import org.jspecify.annotations.NullMarked;
