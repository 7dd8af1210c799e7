/**
 * Compares policies: is there a request that one set of layers allows and another does not? The
 * answer is exact or the comparison gives up; nothing is sampled.
 *
 * <p>Texts are searched with automata, everything else through one representative of every class
 * that the policies distinguish. How the engine itself matches is never decided here: each
 * counterexample is put to the engine before it is reported.
 */
@NullMarked
package io.rshare.authz.compare;

import org.jspecify.annotations.NullMarked;
