/**
 * Whether a shared resource may be used: the question an owning service asks, the shares that could
 * answer it, and the rule. Pure; nothing here looks anything up. Who may call this service's own
 * operations is another question, answered by policies.
 */
@NullMarked
package io.rshare.domain.access;

import org.jspecify.annotations.NullMarked;
