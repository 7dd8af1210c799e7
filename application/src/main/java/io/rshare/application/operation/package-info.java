/**
 * One file per operation of the API, named by the API's own word: its command, its result, how the
 * command is read from the parameters and what it does. What several operations share has a file of
 * its own beside them.
 */
@NullMarked
package io.rshare.application.operation;

import org.jspecify.annotations.NullMarked;
