/**
 * Tools for people who write policies, as a library: validate files, simulate requests, run suites
 * of expected decisions, find statements that do not do what they seem to. The command line and the
 * REST API only present what is found here.
 *
 * <p>Reads files and YAML, which the engine packages must not.
 */
@NullMarked
package io.rshare.authz.tool;

import org.jspecify.annotations.NullMarked;
